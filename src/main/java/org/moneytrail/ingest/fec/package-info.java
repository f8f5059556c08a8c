/** The FEC's bulk files: layouts, codes, rules. */
@NullMarked
package org.moneytrail.ingest.fec;

import org.jspecify.annotations.NullMarked;
