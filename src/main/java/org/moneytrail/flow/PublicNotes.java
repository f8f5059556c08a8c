package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.RaceId;
import org.moneytrail.flow.PublicMoney.NotYet;

/**
 * What a reader of an answer about an earlier day must know, and by when what was
 * undisclosed then was expected. Answers about today pass unchanged.
 */
final class PublicNotes {

	private static final int MOST_NAMED = 3;

	private final PublicMoney money;

	private final FlowRequest request;

	PublicNotes(PublicMoney money, FlowRequest request) {
		this.money = money;
		this.request = request;
	}

	MoneyFlow add(MoneyFlow flow) {
		LocalDate day = this.money.day();
		if (day == null) {
			return flow;
		}
		return flow.with(flow.channels().stream().map((channel) -> {
			BitSet way = towards(channel.channel());
			List<String> notes = notes(day, way, channel.remainders());
			if (isUnheardOf()) {
				notes.add("Nothing the source gave was public on " + TimingNotes.span(day, day) + ".");
			}
			notes.addAll(channel.notes());
			return channel.with(remainders(channel.remainders(), way), notes);
		}).toList());
	}

	Funders add(Funders funders) {
		LocalDate day = this.money.day();
		if (day == null) {
			return funders;
		}
		return funders.with(funders.channels().stream().map((channel) -> {
			BitSet way = towards(channel.channel());
			List<String> notes = notes(day, way, channel.remainders());
			notes.addAll(channel.notes());
			return channel.with(remainders(channel.remainders(), way), notes);
		}).toList());
	}

	Reach add(Reach reach) {
		LocalDate day = this.money.day();
		if (day == null) {
			return reach;
		}
		return reach.with(reach.channels().stream().map((channel) -> {
			List<String> notes = notes(day, new BitSet(), List.of());
			if (isUnheardOf()) {
				notes.add("Nothing the source gave was public on " + TimingNotes.span(day, day) + ".");
			}
			notes.addAll(channel.notes());
			return channel.with(notes);
		}).toList());
	}

	/** No source has given or paid anything yet. */
	private boolean isUnheardOf() {
		Projection projection = this.money.projection();
		for (ActorId source : this.request.sources()) {
			if (source instanceof CommitteeId || projection.givers().find(source.global()) >= 0) {
				return false;
			}
		}
		return true;
	}

	private List<Remainder> remainders(List<Remainder> parts, BitSet way) {
		NotYet all = notYet(way).values().stream().reduce(NotYet::plus).orElse(null);
		if (all == null) {
			return parts;
		}
		return parts.stream()
			.map((part) -> (part.kind() == RemainderKind.UNDISCLOSED)
					? new Remainder(part.kind(), part.amount(), all.by()) : part)
			.toList();
	}

	private List<String> notes(LocalDate day, BitSet way, List<Remainder> remainders) {
		String when = TimingNotes.span(day, day);
		List<String> notes = new ArrayList<>();
		notes.add("As the public could know it on " + when + ": what was filed later is left out.");
		boolean isUndisclosed = remainders.stream().anyMatch((part) -> part.kind() == RemainderKind.UNDISCLOSED);
		if (isUndisclosed) {
			addNotYet(notes, way, when);
		}
		if (names(this.money.replaced(), way)) {
			notes.add("What later filings replaced stands here as it stood on " + when + ".");
		}
		if (names(this.money.unsaid(), way)) {
			notes.add("Some rows do not say when they were filed: they are taken as public from their own day on.");
		}
		if (hasBulk(way)) {
			notes.add(
					"The FEC's files hold the newest version of each report: a row amended later stands here as amended,"
							+ " from the day of that version, and sums of small gifts from the last day they cover.");
		}
		return notes;
	}

	private void addNotYet(List<String> notes, BitSet way, String when) {
		Map<Integer, NotYet> found = notYet(way);
		int named = 0;
		for (Map.Entry<Integer, NotYet> entry : found.entrySet()) {
			if (named++ == MOST_NAMED) {
				notes.add((found.size() - MOST_NAMED)
						+ " more committees on the way had receipts that were not public yet.");
				return;
			}
			NotYet part = entry.getValue();
			String by = TimingNotes.span(part.by(), part.by());
			notes.add("On " + when + " it was undisclosed who had given "
					+ this.money.projection().committeeNames()[entry.getKey()] + " " + FlowWords.dollars(part.cents())
					+ " it had paid out: expected by " + by
					+ (part.isDue() ? ", when its report was due." : ", when it was filed."));
		}
	}

	/** By committee of the way, the largest first. */
	private Map<Integer, NotYet> notYet(BitSet way) {
		Map<Integer, NotYet> found = new TreeMap<>();
		this.money.notYet().forEach((id, part) -> {
			int committee = this.money.projection().committees().find(id);
			if (committee >= 0 && way.get(committee)) {
				found.put(committee, part);
			}
		});
		return found;
	}

	private boolean names(Set<String> committees, BitSet way) {
		return way.stream().anyMatch((place) -> committees.contains(this.money.projection().committees().id(place)));
	}

	private boolean hasBulk(BitSet way) {
		return way.stream().anyMatch((place) -> this.money.projection().committees().id(place).startsWith("fec:"));
	}

	/** The target's committees or those that spent, and all whose money came to them. */
	private BitSet towards(MoneyChannel channel) {
		Projection projection = this.money.projection();
		BitSet found = new BitSet();
		IntList queue = new IntList();
		for (int candidate : candidates()) {
			if (channel == MoneyChannel.DIRECT) {
				for (int committee : projection.groups()[candidate]) {
					join(committee, found, queue);
				}
			}
			else {
				joinSpenders(candidate, (channel == MoneyChannel.SUPPORT) ? EdgeType.SUPPORT : EdgeType.OPPOSE, found,
						queue);
			}
		}
		if (channel == MoneyChannel.DIRECT && this.request.to() instanceof CommitteeId committee) {
			join(projection.committees().find(committee.value()), found, queue);
		}
		Edges moves = projection.moves();
		for (int next = 0; next < queue.size(); next++) {
			int payee = queue.get(next);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				join(moves.from(moves.incoming(i)), found, queue);
			}
		}
		return found;
	}

	private Set<Integer> candidates() {
		Projection projection = this.money.projection();
		Set<Integer> found = new LinkedHashSet<>();
		if (this.request.to() instanceof CandidateId candidate) {
			found.add(projection.candidates().find(candidate.value()));
		}
		if (this.request.to() instanceof RaceId race) {
			int place = projection.races().find(race.value());
			for (int candidate : (place >= 0) ? projection.contests()[place].candidates() : new int[0]) {
				found.add(candidate);
			}
		}
		found.remove(-1);
		return found;
	}

	private void joinSpenders(int candidate, EdgeType type, BitSet found, IntList queue) {
		Edges spending = this.money.projection().spending();
		for (int i = spending.incomingStart(candidate); i < spending.incomingEnd(candidate); i++) {
			int edge = spending.incoming(i);
			if (spending.is(edge, type)) {
				join(spending.from(edge), found, queue);
			}
		}
	}

	private static void join(int committee, BitSet found, IntList queue) {
		if (committee >= 0 && !found.get(committee)) {
			found.set(committee);
			queue.add(committee);
		}
	}

}
