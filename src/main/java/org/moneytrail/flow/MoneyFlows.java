package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Traces money from sources to a target over one projection. No database call. */
@Component
class MoneyFlows {

	private final FlowLimits limits;

	private final Ledgers ledgers;

	MoneyFlows(FlowLimits limits, Ledgers ledgers) {
		this.limits = limits;
		this.ledgers = ledgers;
	}

	/**
	 * Traces a question. A cut-short answer says what cut it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if a source belongs to the target
	 */
	MoneyFlow trace(FlowRequest request, Projection projection) {
		return trace(request, projection, Wanted.ALL);
	}

	/**
	 * Traces a question.
	 * @param wanted what of the answer is asked for
	 * @throws Refusal {@code INVALID_ARGUMENT} if a source belongs to the target
	 */
	MoneyFlow trace(FlowRequest request, Projection projection, Wanted wanted) {
		return this.ledgers.answer(() -> reckon(request, projection, wanted));
	}

	private MoneyFlow reckon(FlowRequest request, Projection projection, Wanted wanted) {
		Attribution attribution = wanted.routes ? Attribution.of(request.method(), this.ledgers)
				: Attribution.ofSums(request.method(), this.ledgers);
		long deadline = System.nanoTime() + request.time().toNanos();
		Questions questions = new Questions(projection, request, this.limits, deadline);
		List<Traced> traces = new ArrayList<>();
		for (Question question : questions.questions()) {
			traces.add(attribution.trace(projection, question));
		}
		Set<FlowLimit> stoppedBy = EnumSet.noneOf(FlowLimit.class);
		List<ChannelFlow> channels = new ArrayList<>();
		for (MoneyChannel channel : request.channels()) {
			channels.add(channel(request, projection, traces, channel, wanted, stoppedBy));
		}
		if (request.method() == AttributionMethod.TOUCHED
				&& traces.stream().anyMatch((traced) -> traced.touchedWithin().isCutByHops(request.channels()))) {
			stoppedBy.add(FlowLimit.HOPS);
		}
		if (traces.stream().anyMatch(Traced::isLate)) {
			stoppedBy.add(FlowLimit.TIME);
		}
		return new MoneyFlow(request, channels, stoppedBy, projection.version());
	}

	private ChannelFlow channel(FlowRequest request, Projection projection, List<Traced> traces, MoneyChannel channel,
			Wanted wanted, Set<FlowLimit> stoppedBy) {
		FlowNotes notes = new FlowNotes(request, projection, traces, channel);
		boolean isTouched = request.method() == AttributionMethod.TOUCHED;
		boolean known = !isTouched && notes.isKnown();
		Sums sums = Sums.of(traces, channel);
		List<Route> routes = new ArrayList<>();
		for (Traced traced : traces) {
			List<ActorId> sources = sources(traced);
			traced.byRoute(channel)
				.forEach((label, mass) -> routes
					.add(new Route(traced, sources.get(traced.routes().owner(label)), label, mass)));
			if (traced.routes().isCutByHops() && traced.arrival(channel).cut() > 0) {
				stoppedBy.add(FlowLimit.HOPS);
			}
		}
		Paths paths = new Paths(routes, sums.attributed(), sums.attributedMass(), known,
				strict(request, projection, channel));
		if ((isTouched || paths.unlisted() > 0) && traces.stream().anyMatch((traced) -> traced.routes().isFull())) {
			stoppedBy.add(FlowLimit.PATHS);
		}
		long touched = 0;
		long inKind = 0;
		for (Traced traced : traces) {
			touched += isTouched ? traced.touchedWithin().within()[channel.ordinal()] : traced.touched(channel);
			inKind += (channel == MoneyChannel.DIRECT) ? Beside.inKind(projection, traced.question()) : 0;
		}
		List<Remainder> remainders = isTouched ? (wanted.remainders ? cutOff(traces, channel) : List.of())
				: known ? sums.remainders() : List.of();
		long undated = Beside.undated(projection, traces, channel);
		FlowGraph graph = known ? FlowGraph.of(request, paths, sums.remainders(), sums.giving())
				: FlowGraph.empty(request);
		return new ChannelFlow(channel, new Money(sums.arrived()), new Money(sums.given()),
				known ? new Money(sums.attributed()) : null, new Money(touched), new Money(inKind), new Money(undated),
				remainders, known ? sums.giving() : List.of(), paths, graph, notes.sentences(sums),
				"moneyFlow:" + request.digest() + ":" + channel, Citations.none(projection.version()), null);
	}

	/**
	 * What limits keep from being touched: the one remainder where nothing is attributed.
	 */
	private static List<Remainder> cutOff(List<Traced> traces, MoneyChannel channel) {
		long cents = traces.stream().mapToLong((traced) -> traced.touchedWithin().cut(channel)).sum();
		return (cents > 0) ? List.of(new Remainder(RemainderKind.CUT_OFF, new Money(cents))) : List.of();
	}

	/** What the routes would be without tolerance; null where that is the same. */
	private @Nullable WithoutTolerance strict(FlowRequest request, Projection projection, MoneyChannel channel) {
		boolean matters = request.toleranceDays() > 0 && request.method() != AttributionMethod.WHOLE_PERIOD
				&& request.method() != AttributionMethod.TOUCHED;
		return matters ? new WithoutTolerance(() -> {
			MoneyFlow flow = trace(request.strict(), projection);
			boolean late = flow.stoppedBy().contains(FlowLimit.TIME);
			return late ? null
					: flow.channels()
						.stream()
						.filter((found) -> found.channel() == channel)
						.map(ChannelFlow::paths)
						.findFirst()
						.orElse(null);
		}) : null;
	}

	private static List<ActorId> sources(Traced traced) {
		Projection projection = traced.projection();
		List<ActorId> ids = new ArrayList<>();
		for (Question.Source source : traced.question().sources()) {
			if (source.isCommittee()) {
				ids.add(new CommitteeId(projection.committees().id(source.place())));
				continue;
			}
			String giver = projection.givers().id(source.place());
			String value = giver.substring(giver.indexOf(':') + 1);
			ids.add(giver.startsWith("candidate:") ? new CandidateId(value) : new DonorId(value));
		}
		return ids;
	}

	/**
	 * What of an answer is asked for; what is not may be left out where it has to be
	 * looked for.
	 *
	 * @param routes without them, what is touched can be said sooner
	 * @param remainders of what is touched, which asks for it by any number of hops
	 */
	record Wanted(boolean routes, boolean remainders) {

		static final Wanted ALL = new Wanted(true, true);

	}

}
