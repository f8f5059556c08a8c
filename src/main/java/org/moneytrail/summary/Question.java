package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;
import org.moneytrail.graphql.ListName;

/**
 * Which rows an answer is about, on the columns it is answered from.
 *
 * @param keys the columns and the class of money
 * @param filter which rows
 * @param where keys they must have as well
 * @param asOf only what was public on this day; null for all
 * @param name what the question is called in cursors
 */
record Question(Keys keys, SummaryFilter filter, List<SummaryKeyInput> where, @Nullable LocalDate asOf, String name) {

	static Question of(Keys keys, @Nullable SummaryFilter filter, @Nullable List<SummaryKeyInput> where,
			@Nullable LocalDate asOf, Map<String, ? extends @Nullable Object> arguments) {
		return new Question(keys, (filter != null) ? filter : SummaryFilter.NONE, (where != null) ? where : List.of(),
				asOf, ListName.of("summary:" + keys.money(), arguments));
	}

	/** The rows with these keys among the question's. */
	Question with(List<SummaryKey> more) {
		List<SummaryKeyInput> all = new ArrayList<>(this.where);
		more.forEach((key) -> all.add(new SummaryKeyInput(key.dimension(), key.value(), key.bucket())));
		return new Question(this.keys, this.filter, List.copyOf(all), this.asOf,
				ListName.of(this.name, Map.of("keys", more.stream().map(Object::toString).toList())));
	}

	RowFilter rows() {
		return new RowFilter(this.keys, this.filter,
				this.where.stream()
					.map((key) -> new RowFilter.Condition(key.dimension(), List.of(key.code(this.keys))))
					.toList(),
				this.asOf);
	}

	/**
	 * The receipts too small to be listed by line that fit: they are in no row and in no
	 * other sum. Null where the question asks for what only a row says.
	 */
	@Nullable Money unitemised() {
		RowFilter rows = rows();
		if (!SummaryFilter.hasUnitemised(this.keys.money()) || !this.filter.leavesUnitemised()
				|| !rows.tellsUnitemised()) {
			return null;
		}
		long cents = 0;
		List<DateRange> spans = rows.spans();
		for (MoneyColumns.Unitemised sum : this.keys.columns().unitemised()) {
			if (rows.holds(sum)) {
				for (DateRange span : spans) {
					cents = Math.addExact(cents, sum.within(span.lowest(), span.highest()));
				}
			}
		}
		return new Money(cents);
	}

}
