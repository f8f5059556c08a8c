package org.moneytrail.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Rows of one file with one fate.
 *
 * @param file the file's name
 * @param rule the rule's word; for counted rows where they went: an edge type,
 * {@code LEDGER} or {@code MASTER}
 * @param reason a sentence, null where the rule says it all
 * @param cents their sum as filed, 0 where they carry no money
 */
public record AccountLine(String file, Outcome outcome, String rule, @Nullable String reason, long rows, long cents) {

}
