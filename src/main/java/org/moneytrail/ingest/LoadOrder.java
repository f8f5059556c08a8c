package org.moneytrail.ingest;

import java.nio.file.Path;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What to load.
 *
 * @param source the source's word
 * @param folder null for a source that brings its own files
 * @param since only kinds of files of which one was changed on this day or later; the
 * others stand as they were loaded before. Null for all
 * @param dryRun stage and decide, say what would become of every row, and write nothing
 */
public record LoadOrder(String source, @Nullable Path folder, @Nullable LocalDate since, boolean dryRun) {

}
