package org.moneytrail.evidence;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/** One source, over all its loads. */
record SourceInfo(String source, @Nullable Import latestImport, @Nullable OffsetDateTime asOf) {

}
