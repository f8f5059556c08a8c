package org.moneytrail.flow;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * The candidates a source's money reached in one channel.
 *
 * @param attributed the rows' amounts together; null where one cannot be said
 * @param rows largest amount first, by candidate id among equals, unknown ones last
 * @param order what tells this ranking from others
 */
public record ChannelReach(MoneyChannel channel, @Nullable Money attributed, List<ReachedCandidate> rows,
		List<String> notes, String order, long graphVersion) {

	/** The same with more to be known. */
	ChannelReach with(List<String> more) {
		return new ChannelReach(this.channel, this.attributed, this.rows, more, this.order, this.graphVersion);
	}

}
