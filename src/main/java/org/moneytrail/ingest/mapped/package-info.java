/**
 * Sources that need no code: a mapping file says which columns of which files mean what,
 * SQL files say what becomes of the rows.
 */
@NullMarked
package org.moneytrail.ingest.mapped;

import org.jspecify.annotations.NullMarked;
