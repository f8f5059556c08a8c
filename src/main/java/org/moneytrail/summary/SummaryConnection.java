package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageInfo;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;
import org.moneytrail.money.MoneyClass;

/**
 * A page of groups, with all of them together.
 *
 * @param question which rows were added up
 * @param page the page
 * @param total all rows together
 * @param rest all groups that are not on the page, those left out by a condition on
 * groups included
 */
record SummaryConnection(Question question, Connection<SummaryGroup> page, SummarySums total, SummaryRest rest) {

	/**
	 * @throws Refusal {@code STALE_CURSOR} if the cursor is of another graph version,
	 * {@code INVALID_ARGUMENT} if it is of another question
	 */
	static SummaryConnection of(Question question, Grouping grouping, SummaryHaving having, SummaryOrder order,
			PageRequest page) {
		GroupRanking ranking = new GroupRanking(grouping, having, order);
		long version = grouping.keys().columns().version();
		int from = from(page, question.name(), version, ranking.size());
		int to = page.backward() ? from : Math.min(ranking.size(), from + page.limit());
		from = page.backward() ? Math.max(0, to - page.limit()) : from;
		List<Integer> groups = ranking.ranks(from, to);
		List<Integer> ranks = new ArrayList<>(IntStream.range(from, to).boxed().toList());
		int first = from;
		Connection<Integer> read = Connection.of(page, page.backward() ? ranks.reversed() : ranks,
				(rank) -> Cursor.of(question.name(), version, rank), () -> TotalCount.exactly(ranking.size()));
		Connection<Integer> shown = read.map((rank) -> groups.get(rank - first));
		return new SummaryConnection(question, shown.map((group) -> SummaryGroup.of(question, grouping, group)),
				grouping.total(), rest(grouping, shown.nodes()));
	}

	/** All groups but these. */
	static SummaryRest rest(Grouping grouping, List<Integer> shown) {
		BitSet without = new BitSet();
		shown.forEach(without::set);
		SummarySums rest = SummarySums.NONE;
		for (int group = 0; group < grouping.groups(); group++) {
			rest = without.get(group) ? rest : rest.plus(grouping.sums(group));
		}
		return new SummaryRest(grouping.groups() - shown.size(), rest);
	}

	/** The rank to go on from; backwards, the one before which the page ends. */
	private static int from(PageRequest page, String name, long version, int size) {
		Cursor cursor = page.cursorIn(name);
		if (cursor == null) {
			return page.backward() ? size : 0;
		}
		if (cursor.number(0) != version) {
			throw new Refusal(ErrorCode.STALE_CURSOR,
					"the graph has changed since these groups were put in order; start again without the cursor",
					Map.of("argument", page.backward() ? "before" : "after"));
		}
		long rank = cursor.number(1);
		if (rank < 0 || rank >= size) {
			throw Refusal.argument(page.backward() ? "before" : "after", "a cursor from an earlier answer, unchanged",
					"the cursor names no place among these groups; start again without it");
		}
		return Math.toIntExact(page.backward() ? rank : rank + 1);
	}

	public List<Connection.Edge<SummaryGroup>> edges() {
		return this.page.edges();
	}

	public List<SummaryGroup> nodes() {
		return this.page.nodes();
	}

	public PageInfo pageInfo() {
		return this.page.pageInfo();
	}

	public TotalCount totalCount() {
		return this.page.totalCount();
	}

	public MoneyClass money() {
		return this.question.keys().money();
	}

	public @Nullable LocalDate asOf() {
		return this.question.asOf();
	}

	public long graphVersion() {
		return this.question.keys().columns().version();
	}

	/** Null where the question asks for what only a row says. */
	public @Nullable Money unitemised() {
		return this.question.unitemised();
	}

	/** What is in the sums, as a sentence. */
	public String counts() {
		return switch (money()) {
			case CONTRIBUTIONS -> "Itemised contributions, earmarked ones included; memo items, refunds, loans, "
					+ "transfers and anything unitemised are not in them, in-kind contributions stand beside.";
			case TRANSFERS -> "Transfers between affiliated or joint committees, each counted once though both sides "
					+ "report it; memo items are not in them.";
			case REFUNDS -> "Contributions given back, by who had given; memo items are not in them.";
			case LOANS -> "Loans; memo items are not in them.";
			case LOAN_REPAYMENTS -> "Loans paid back, by who had lent; memo items are not in them.";
			case SUPPORT -> "Spent in support of candidates without coordination, never given to them; memo items and "
					+ "superseded notices are not in them.";
			case OPPOSE -> "Spent in opposition to candidates without coordination; memo items and superseded notices "
					+ "are not in them.";
			case ABOUT -> "Coordinated spending, and electioneering of unknown stance; in no support or oppose total.";
			case EDUCATION -> "Nonpartisan voter education; it leads to no candidate and is in no other total.";
		};
	}

}
