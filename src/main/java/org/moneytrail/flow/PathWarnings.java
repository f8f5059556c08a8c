package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.core.ActorId;

/**
 * What a reader should look at before believing a route: money that lay long, that was
 * spent before it came, that was refunded later, that only one side reported; and rows in
 * no total that say the same.
 */
final class PathWarnings {

	/** Days after which money that lay still is worth a word. */
	private static final int LONG = 180;

	private final Route route;

	private final PathTimes times;

	private final List<FlowPath.Hop> hops;

	private final Citations citations;

	PathWarnings(Route route, PathTimes times, List<FlowPath.Hop> hops, Citations citations) {
		this.route = route;
		this.times = times;
		this.hops = hops;
		this.citations = citations;
	}

	/** Sentences, in the order of the way. */
	List<String> sentences() {
		List<String> sentences = new ArrayList<>();
		this.times.stays().forEach((stay) -> addStay(sentences, stay));
		addRefund(sentences);
		this.hops.forEach((hop) -> addSingleSided(sentences, hop));
		addMemos(sentences);
		return sentences;
	}

	private void addStay(List<String> sentences, PathTimes.Stay stay) {
		String paid = TimingNotes.span(stay.paid(), stay.paid());
		String received = TimingNotes.span(stay.received(), stay.received());
		if (stay.days() < 0) {
			sentences.add("Spent before receipt: " + stay.name() + " paid on " + paid + ", " + days(-stay.days())
					+ " before it received on " + received + ".");
		}
		else if (stay.days() > LONG) {
			sentences.add("Long lag: " + stay.name() + " received on " + received + " and paid on " + paid + ", "
					+ days(stay.days()) + " later.");
		}
	}

	/** Refunds to the source by committees on the way, after it had given. */
	private void addRefund(List<String> sentences) {
		Projection projection = this.route.traced().projection();
		Routes routes = this.route.traced().routes();
		Question.Source source = this.route.traced().question().sources().get(routes.owner(this.route.label()));
		List<Integer> steps = this.route.steps();
		int first = Days.LAST;
		for (long row : PathTimes.rows(this.route, steps.getFirst())) {
			int day = EdgeRef.day(projection, row);
			first = (day != Days.UNDATED) ? Math.min(first, day) : first;
		}
		Edges back = source.isCommittee() ? projection.moves() : projection.refunds();
		for (int step : steps) {
			int committee = routes.place(step);
			long cents = 0;
			int last = first;
			for (int i = (committee >= 0) ? back.outgoingStart(committee) : 0; committee >= 0
					&& i < back.outgoingEnd(committee); i++) {
				int edge = back.outgoing(i);
				if (back.to(edge) == source.place() && back.day(edge) >= first) {
					cents += back.cents(edge);
					last = Math.max(last, back.day(edge));
				}
			}
			if (cents > 0) {
				sentences.add("Refunded later: " + projection.committeeNames()[committee] + " returned "
						+ FlowWords.dollars(cents) + " to the source by "
						+ TimingNotes.span(Days.known(last), Days.known(last)) + ".");
			}
		}
	}

	private void addSingleSided(List<String> sentences, FlowPath.Hop hop) {
		List<String> rows = new ArrayList<>();
		for (FlowPath.Row row : hop.rows()) {
			CitedRow cited = this.citations.find(row.rowId());
			if (cited != null && cited.singleSided()) {
				rows.add(row.rowId());
			}
		}
		if (!rows.isEmpty()) {
			sentences.add("Single-sided: only one side reports "
					+ ((rows.size() == 1) ? "row " + rows.getFirst() : rows.size() + " rows") + " to "
					+ name(hop.toId()) + ".");
		}
	}

	private void addMemos(List<String> sentences) {
		ActorId source = this.route.source();
		for (FlowPath.Hop hop : this.hops.subList(1, this.hops.size())) {
			Citations.Memo memo = this.citations.memo(source.value(), hop.toId().value());
			if (memo != null) {
				boolean isOne = memo.rows() == 1;
				sentences.add("Memo evidence points the same way: " + memo.rows() + (isOne ? " row" : " rows")
						+ " in no total " + (isOne ? "says " : "say ") + FlowWords.dollars(memo.cents())
						+ " of the source's money went to " + name(hop.toId()) + ".");
			}
		}
	}

	private String name(ActorId id) {
		Projection projection = this.route.traced().projection();
		int place = projection.committees().find(id.value());
		return (place >= 0) ? projection.committeeNames()[place] : id.global();
	}

	private static String days(int days) {
		return (days == 1) ? "1 day" : days + " days";
	}

}
