package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says which candidates a source's money reached. Each candidate its money can come to at
 * all is asked about as a money flow would, nearest first, until the time is up: so each
 * row is that money flow's. No database call.
 */
@Component
class ReachFlows {

	private static final Comparator<ReachedCandidate> ORDER = Comparator
		.comparing((ReachedCandidate row) -> row.attributed() == null)
		.thenComparing((row) -> -((row.attributed() != null) ? row.attributed() : row.touched()).cents())
		.thenComparing((row) -> row.candidateId().value());

	/** So many candidates are asked about one by one. */
	private static final int FEW = 64;

	private final FlowLimits limits;

	private final Ledgers ledgers;

	private final int few;

	@Autowired
	ReachFlows(FlowLimits limits, Ledgers ledgers) {
		this(limits, ledgers, FEW);
	}

	/**
	 * @param few so many candidates are asked about one by one
	 */
	ReachFlows(FlowLimits limits, Ledgers ledgers, int few) {
		this.limits = limits;
		this.ledgers = ledgers;
		this.few = few;
	}

	/** Answers a question whose target stands for none. A cut-short answer says so. */
	Reach find(FlowRequest request, Projection projection) {
		Kept<FlowRequest, Reach> kept = this.ledgers.reached(projection);
		Reach known = kept.find(request.untimed());
		if (known != null) {
			return known;
		}
		Reach found = this.ledgers.answer(() -> reckon(request, projection));
		if (!found.limits().contains(FlowLimit.TIME)) {
			kept.put(request.untimed(), found);
		}
		return found;
	}

	private Reach reckon(FlowRequest request, Projection projection) {
		long deadline = System.nanoTime() + request.time().toNanos();
		Set<FlowLimit> stoppedBy = EnumSet.noneOf(FlowLimit.class);
		Map<MoneyChannel, List<ReachedCandidate>> rows = new EnumMap<>(MoneyChannel.class);
		Map<MoneyChannel, Set<String>> notes = new EnumMap<>(MoneyChannel.class);
		for (MoneyChannel channel : request.channels()) {
			rows.put(channel, new ArrayList<>());
			notes.put(channel, new LinkedHashSet<>(FlowWords.unfinished(projection)));
		}
		int[] candidates = candidates(request, projection);
		if (candidates.length > this.few && request.method() == AttributionMethod.RUNNING_BALANCE
				&& request.toleranceDays() == 0) {
			candidates = together(request, projection, deadline, candidates, rows, stoppedBy);
		}
		ReachAtOnce once = (candidates.length > 0) ? atOnce(request, projection, deadline) : null;
		if (once != null && once.isLate()) {
			stoppedBy.add(FlowLimit.TIME);
		}
		for (int candidate : stoppedBy.contains(FlowLimit.TIME) ? new int[0] : candidates) {
			if (System.nanoTime() - deadline > 0) {
				stoppedBy.add(FlowLimit.TIME);
				break;
			}
			GlobalId target = new CandidateId(projection.candidates().id(candidate));
			FlowRequest asked = request.toward(target);
			if (isOwn(request, projection, candidate)) {
				continue;
			}
			Question question = new Questions(projection, asked, this.limits, deadline).questions().getFirst();
			Goal goal = (once != null) ? this.ledgers.goal(projection, question) : null;
			if (once != null && goal != null && once.holds(goal, candidate, stoppedBy)) {
				for (MoneyChannel channel : request.channels()) {
					ReachedCandidate row = once.row(goal, candidate, channel, stoppedBy);
					if (row != null) {
						rows.getOrDefault(channel, List.of()).add(row);
					}
				}
				continue;
			}
			Traced traced = Attribution.ofSums(request.method(), this.ledgers).trace(projection, question);
			if (traced.isLate()) {
				stoppedBy.add(FlowLimit.TIME);
				break;
			}
			for (MoneyChannel channel : request.channels()) {
				ReachedCandidate row = row(asked, projection, traced, channel, stoppedBy);
				if (row != null) {
					rows.getOrDefault(channel, List.of()).add(row);
				}
			}
		}
		List<ChannelReach> channels = new ArrayList<>();
		rows.forEach((channel, found) -> channels
			.add(channel(request, projection, channel, found, notes.getOrDefault(channel, Set.of()))));
		return new Reach(request, channels, stoppedBy, projection.version());
	}

	/**
	 * Adds the rows of many candidates.
	 * @return those that have to be asked about one by one
	 */
	private int[] together(FlowRequest request, Projection projection, long deadline, int[] candidates,
			Map<MoneyChannel, List<ReachedCandidate>> rows, Set<FlowLimit> stoppedBy) {
		Question question = new Questions(projection, request, this.limits, deadline).untargeted();
		Goal everyone = this.ledgers.everyone(projection, question);
		if (everyone.isLate()) {
			stoppedBy.add(FlowLimit.TIME);
			return new int[0];
		}
		ReachTogether together = new ReachTogether(everyone, question,
				request.unknownOpening() == UnknownOpening.ASSUME_ZERO, this.ledgers.moneys(projection, question));
		int[] others = Arrays.stream(candidates)
			.filter((candidate) -> !isOwn(request, projection, candidate))
			.toArray();
		int[] doubtful = Arrays.stream(others).filter(together::isDoubtful).sorted().toArray();
		int[] clear = Arrays.stream(others)
			.filter((candidate) -> Arrays.binarySearch(doubtful, candidate) < 0)
			.toArray();
		together.rows(clear, stoppedBy)
			.forEach((channel, found) -> rows.getOrDefault(channel, new ArrayList<>()).addAll(found));
		if (together.isLate()) {
			stoppedBy.add(FlowLimit.TIME);
		}
		return doubtful;
	}

	/** All candidates in one pass, where the method allows it. */
	private @Nullable ReachAtOnce atOnce(FlowRequest request, Projection projection, long deadline) {
		if (request.method() != AttributionMethod.RUNNING_BALANCE) {
			return null;
		}
		Question question = new Questions(projection, request, this.limits, deadline).untargeted();
		return new ReachAtOnce(this.ledgers.everyone(projection, question), question,
				request.unknownOpening() == UnknownOpening.ASSUME_ZERO);
	}

	private static ChannelReach channel(FlowRequest request, Projection projection, MoneyChannel channel,
			List<ReachedCandidate> rows, Set<String> notes) {
		rows.sort(ORDER);
		long sum = 0;
		boolean isKnown = request.method() != AttributionMethod.TOUCHED;
		for (ReachedCandidate row : rows) {
			Money attributed = row.attributed();
			isKnown &= attributed != null;
			sum += (attributed != null) ? attributed.cents() : 0;
		}
		List<String> sentences = new ArrayList<>(notes);
		if (channel != MoneyChannel.DIRECT && !rows.isEmpty()) {
			sentences
				.add((channel == MoneyChannel.SUPPORT) ? "Spent in support of the candidates, who received none of it."
						: "Spent in opposition to the candidates.");
		}
		if (!isKnown && request.method() != AttributionMethod.TOUCHED) {
			sentences.add("Some of it came through a committee whose opening balance is unknown: nothing can be"
					+ " attributed there. With unknownOpening: ASSUME_ZERO it opens at 0.");
		}
		return new ChannelReach(channel, isKnown ? new Money(sum) : null, List.copyOf(rows), sentences,
				"reach:" + request.digest() + ":" + channel, projection.version());
	}

	private static @Nullable ReachedCandidate row(FlowRequest asked, Projection projection, Traced traced,
			MoneyChannel channel, Set<FlowLimit> stoppedBy) {
		boolean isKnown = asked.method() != AttributionMethod.TOUCHED
				&& new FlowNotes(asked, projection, List.of(traced), channel).isKnown();
		Sums sums = Sums.of(List.of(traced), channel);
		long touched = traced.touched(channel);
		if (traced.routes().isCutByHops() && traced.arrival(channel).cut() > 0) {
			stoppedBy.add(FlowLimit.HOPS);
		}
		if (touched == 0 && sums.attributed() == 0) {
			return null;
		}
		Last last = new Last(projection, traced);
		traced.byRoute(channel).forEach(last::add);
		long direct = Math.min(sums.attributed(), Math.round(last.direct));
		boolean hasRoute = isKnown && last.hops < Integer.MAX_VALUE;
		boolean hasDay = last.firstDay < Days.LAST;
		return new ReachedCandidate((CandidateId) asked.to(), new Money(sums.arrived()),
				isKnown ? new Money(sums.attributed()) : null, new Money(touched), isKnown ? new Money(direct) : null,
				isKnown ? new Money(sums.attributed() - direct) : null,
				(hasRoute && hasDay) ? Days.date(last.firstDay) : null,
				(hasRoute && hasDay) ? Days.date(last.lastDay) : null, hasRoute ? last.hops : null);
	}

	private static boolean isOwn(FlowRequest request, Projection projection, int candidate) {
		for (int committee : projection.groups()[candidate]) {
			String id = "committee:" + projection.committees().id(committee);
			if (request.sources().stream().anyMatch((source) -> source.global().equals(id))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Candidates some money can come to within the hops, days not looked at; nearest
	 * first. Rows without a day lead on where the method asks for no order.
	 */
	private int[] candidates(FlowRequest request, Projection projection) {
		List<Question.Source> sources = new Questions(projection, request, this.limits, 0).sources();
		Map<Integer, IntList> candidatesOf = new HashMap<>();
		for (int candidate = 0; candidate < projection.groups().length; candidate++) {
			for (int committee : projection.groups()[candidate]) {
				candidatesOf.computeIfAbsent(committee, (key) -> new IntList()).add(candidate);
			}
		}
		BitSet found = new BitSet();
		IntList order = new IntList();
		BitSet seen = new BitSet();
		IntList front = new IntList();
		Edges gifts = projection.rim().gifts();
		List<Undated> undated = (request.method() == AttributionMethod.WHOLE_PERIOD) ? projection.undated() : List.of();
		for (Question.Source source : sources) {
			if (source.isCommittee()) {
				seen.set(source.place());
				front.add(source.place());
				continue;
			}
			for (int i = gifts.outgoingStart(source.place()); i < gifts.outgoingEnd(source.place()); i++) {
				enter(gifts.to(gifts.outgoing(i)), candidatesOf, found, order, seen, front);
			}
			for (Undated row : undated) {
				if (row.isGift() && row.payer() == source.place()) {
					enter(row.payee(), candidatesOf, found, order, seen, front);
				}
			}
		}
		boolean fromCommittee = request.sources().getFirst() instanceof CommitteeId;
		for (int hops = fromCommittee ? 1 : 2; hops <= request.maxHops(); hops++) {
			IntList payers = front;
			front = new IntList();
			for (int i = 0; i < payers.size(); i++) {
				follow(projection, payers.get(i), candidatesOf, found, order, seen, front);
			}
			BitSet paid = new BitSet();
			for (int i = 0; i < payers.size() && !undated.isEmpty(); i++) {
				paid.set(payers.get(i));
			}
			for (Undated row : undated) {
				if (row.isMove() && paid.get(row.payer())) {
					enter(row.payee(), candidatesOf, found, order, seen, front);
				}
				if (row.isSpending() && row.type() != EdgeType.ABOUT && paid.get(row.payer())
						&& !found.get(row.payee())) {
					found.set(row.payee());
					order.add(row.payee());
				}
			}
		}
		return order.toArray();
	}

	private static void follow(Projection projection, int payer, Map<Integer, IntList> candidatesOf, BitSet found,
			IntList order, BitSet seen, IntList front) {
		Edges spending = projection.spending();
		for (int i = spending.outgoingStart(payer); i < spending.outgoingEnd(payer); i++) {
			int edge = spending.outgoing(i);
			if (!spending.is(edge, EdgeType.ABOUT) && !found.get(spending.to(edge))) {
				found.set(spending.to(edge));
				order.add(spending.to(edge));
			}
		}
		Edges moves = projection.moves();
		for (int i = moves.outgoingStart(payer); i < moves.outgoingEnd(payer); i++) {
			enter(moves.to(moves.outgoing(i)), candidatesOf, found, order, seen, front);
		}
	}

	private static void enter(int committee, Map<Integer, IntList> candidatesOf, BitSet found, IntList order,
			BitSet seen, IntList front) {
		IntList candidates = candidatesOf.get(committee);
		for (int i = 0; candidates != null && i < candidates.size(); i++) {
			if (!found.get(candidates.get(i))) {
				found.set(candidates.get(i));
				order.add(candidates.get(i));
			}
		}
		if (!seen.get(committee)) {
			seen.set(committee);
			front.add(committee);
		}
	}

	/** What the last steps of routes say. */
	private static final class Last {

		private final Projection projection;

		private final Traced traced;

		private double direct;

		private int hops = Integer.MAX_VALUE;

		private int firstDay = Days.LAST;

		private int lastDay = Days.FIRST;

		Last(Projection projection, Traced traced) {
			this.projection = projection;
			this.traced = traced;
		}

		void add(int label, double mass) {
			if (mass <= FunderRanking.NOTHING) {
				return;
			}
			Routes routes = this.traced.routes();
			this.hops = Math.min(this.hops, routes.hops(label));
			this.direct += (routes.hops(label) == 1) ? mass : 0;
			Carried carried = routes.carried(label);
			for (int i = 0; carried != null && i < carried.size(); i++) {
				int day = EdgeRef.arrives(this.projection, carried.edge(i));
				if (day != Days.UNDATED) {
					this.firstDay = Math.min(this.firstDay, day);
					this.lastDay = Math.max(this.lastDay, day);
				}
			}
		}

	}

}
