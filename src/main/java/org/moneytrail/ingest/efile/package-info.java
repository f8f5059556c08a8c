/** Electronic filings as filed with the FEC ({@code .fec}): layouts, records, rules. */
@NullMarked
package org.moneytrail.ingest.efile;

import org.jspecify.annotations.NullMarked;
