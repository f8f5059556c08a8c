package org.moneytrail.graphql;

import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in its list.
 *
 * @param hasNextPage whether more follows
 * @param hasPreviousPage whether something stands before
 * @param startCursor the first entry's cursor, null on an empty page
 * @param endCursor where the next page continues, null if there is nothing to continue
 * from
 */
public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
		@Nullable String endCursor) {

}
