package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.RaceId;

/** What a reader of one channel's numbers must know, as sentences. */
final class FlowNotes {

	private final FlowRequest request;

	private final Projection projection;

	private final List<Traced> traces;

	private final MoneyChannel channel;

	/** The first committee of unknown opening balance met on the way, -1 if none. */
	private final int unknown;

	FlowNotes(FlowRequest request, Projection projection, List<Traced> traces, MoneyChannel channel) {
		this.request = request;
		this.projection = projection;
		this.traces = traces;
		this.channel = channel;
		this.unknown = unknown(traces, channel);
	}

	/** Whether amounts can be said. */
	boolean isKnown() {
		return this.unknown < 0 || this.request.unknownOpening() == UnknownOpening.ASSUME_ZERO;
	}

	List<String> sentences(Sums sums) {
		Set<String> notes = new LinkedHashSet<>(FlowWords.unfinished(this.projection));
		if (this.request.method() == AttributionMethod.TOUCHED) {
			notes.add(
					"Touched: all that left a committee toward the target after the source's first cent had come there,"
							+ " whoever's it was. No amount is the source's.");
		}
		addUnknown(notes);
		this.traces.forEach((traced) -> notes.addAll(new TimingNotes(traced, this.channel).sentences()));
		addUnexplained(notes, sums);
		addStance(notes, sums);
		addSource(notes);
		addUndated(notes);
		if (this.request.to() instanceof RaceId) {
			notes.add(FlowWords.RACE);
		}
		return new ArrayList<>(notes);
	}

	private static int unknown(List<Traced> traces, MoneyChannel channel) {
		for (Traced traced : traces) {
			@Nullable Taint taint = traced.taint(channel);
			if (taint != null) {
				return taint.committee();
			}
		}
		return -1;
	}

	private void addUnknown(Set<String> notes) {
		if (this.unknown < 0) {
			return;
		}
		String name = this.projection.committeeNames()[this.unknown] + " ("
				+ new CommitteeId(this.projection.committees().id(this.unknown)).global() + ")";
		notes.add(isKnown() ? "The opening balance of " + name + " is unknown; it was taken to open at 0."
				: "The opening balance of " + name
						+ ", which the source's money came through, is unknown: nothing can be"
						+ " attributed. With unknownOpening: ASSUME_ZERO it opens at 0.");
	}

	private void addUnexplained(Set<String> notes, Sums sums) {
		if (!isKnown() || this.request.method() == AttributionMethod.TOUCHED) {
			return;
		}
		String when = (this.request.method() == AttributionMethod.WHOLE_PERIOD) ? "" : " by then";
		for (Remainder part : sums.remainders()) {
			if (part.kind() == RemainderKind.UNEXPLAINED) {
				notes.add(FlowWords.dollars(part.amount().cents())
						+ " was paid out beyond what the filings had brought in" + when
						+ "; they do not show its source.");
			}
		}
	}

	private void addStance(Set<String> notes, Sums sums) {
		if (this.channel != MoneyChannel.DIRECT && sums.arrived() > 0) {
			notes.add(FlowWords.stance(this.channel));
		}
	}

	private void addSource(Set<String> notes) {
		if (this.request.sources().stream().anyMatch((id) -> id instanceof CommitteeId)) {
			notes.add(
					"A committee as source: all it paid to committees and spent for, against or about candidates, whoever"
							+ " had given it; money that comes back to it is refunded.");
		}
		if (this.request.sources().stream().anyMatch((id) -> id instanceof CandidateId)) {
			notes.add("A candidate as source: the candidate's own money, not that of the candidate's committees.");
		}
	}

	private void addUndated(Set<String> notes) {
		List<Undated> rows = Beside.undatedRows(this.projection, this.request, this.traces, this.channel);
		if (rows.isEmpty()) {
			return;
		}
		long cents = rows.stream().mapToLong(Undated::cents).sum();
		boolean isOne = rows.size() == 1;
		String told = rows.size() + (isOne ? " row" : " rows") + " without a day (" + FlowWords.dollars(cents)
				+ ") from the source or to the target " + (isOne ? "is" : "are");
		if (this.request.method() != AttributionMethod.WHOLE_PERIOD) {
			notes.add(told + " left out: only WHOLE_PERIOD, which asks for no order, can place "
					+ (isOne ? "it." : "them."));
		}
		else if (this.request.window() != null) {
			notes.add(told + " in no window, but part of what was passed on.");
		}
		else {
			notes.add(told + " counted, as the order is not asked for.");
		}
	}

}
