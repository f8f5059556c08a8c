package org.moneytrail.flow;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.moneytrail.graphql.PageRequest;

/**
 * The first funders of one channel, as many as a page can show: few bytes, so that those
 * of many targets are kept. Further ones come from all of them, reckoned anew.
 *
 * @param all of the same channel and graph version
 */
record FirstFunders(int size, List<Funder> first, Supplier<FunderRows> all) implements FunderRows {

	private static final long ROW_BYTES = 300;

	static FirstFunders of(FunderRows rows, Supplier<FunderRows> all) {
		return new FirstFunders(rows.size(),
				IntStream.range(0, Math.min(rows.size(), PageRequest.MAX_SIZE)).mapToObj(rows::at).toList(), all);
	}

	@Override
	public Funder at(int rank) {
		return (rank < this.first.size()) ? this.first.get(rank) : this.all.get().at(rank);
	}

	@Override
	public long bytes() {
		return ROW_BYTES * this.first.size();
	}

}
