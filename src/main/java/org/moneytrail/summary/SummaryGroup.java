package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;

/**
 * Rows with the same keys and what they add up to.
 *
 * @param question which rows these are
 * @param keys what they have in common, in the order asked for
 * @param sums what they add up to
 */
record SummaryGroup(Question question, List<SummaryKey> keys, SummarySums sums) {

	static SummaryGroup of(Question asked, Grouping grouping, int group) {
		List<SummaryKey> keys = new ArrayList<>();
		for (int i = 0; i < grouping.by().size(); i++) {
			keys.add(SummaryKey.of(grouping.keys(), grouping.by().get(i), grouping.code(group, i)));
		}
		return new SummaryGroup(asked.with(keys), List.copyOf(keys), grouping.sums(group));
	}

	public Money amount() {
		return this.sums.amount();
	}

	public long rows() {
		return this.sums.rows();
	}

	public Money inKind() {
		return this.sums.inKind();
	}

	public long inKindRows() {
		return this.sums.inKindRows();
	}

	public Money notCounted() {
		return this.sums.notCounted();
	}

	public long notCountedRows() {
		return this.sums.notCountedRows();
	}

	public @Nullable LocalDate firstDate() {
		return this.sums.firstDate();
	}

	public @Nullable LocalDate lastDate() {
		return this.sums.lastDate();
	}

	/** Null where only rows say what the group is of. */
	public @Nullable Money unitemised() {
		return this.question.unitemised();
	}

}
