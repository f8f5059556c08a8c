package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.Outage;
import org.moneytrail.core.RaceId;

import org.springframework.stereotype.Component;

/** Says who stands behind a target's money. No database call. */
@Component
class FunderFlows {

	static final RemainderKind[] REMAINDERS = { RemainderKind.OPENING, RemainderKind.UNITEMISED,
			RemainderKind.UNDISCLOSED, RemainderKind.UNEXPLAINED, RemainderKind.RETURNED, RemainderKind.CUT_OFF };

	private static final int CUT = REMAINDERS.length - 1;

	private final FlowLimits limits;

	private final Ledgers ledgers;

	FunderFlows(FlowLimits limits, Ledgers ledgers) {
		this.limits = limits;
		this.ledgers = ledgers;
	}

	/** Answers a question without sources. A cut-short answer says what cut it. */
	Funders find(FlowRequest request, Projection projection) {
		Kept<FlowRequest, Funders> kept = this.ledgers.firstFunders(projection);
		Funders known = kept.find(request.untimed());
		if (known != null) {
			return known;
		}
		Funders found = all(request, projection);
		if (!found.limits().contains(FlowLimit.TIME)) {
			kept.put(request.untimed(), found.with(first(found.channels(), request, projection)));
		}
		return found;
	}

	private List<ChannelFunders> first(List<ChannelFunders> channels, FlowRequest request, Projection projection) {
		List<ChannelFunders> first = new ArrayList<>();
		for (ChannelFunders channel : channels) {
			int place = first.size();
			first.add(channel
				.with(FirstFunders.of(channel.rows(), () -> beyond(request, projection).channels().get(place).rows())));
		}
		return first;
	}

	/** Whole rankings: large, so that few are kept. */
	private Funders all(FlowRequest request, Projection projection) {
		Kept<FlowRequest, Funders> kept = this.ledgers.funders(projection);
		Funders known = kept.find(request.untimed());
		if (known != null) {
			return known;
		}
		Funders found = this.ledgers.answer(() -> reckon(request, projection));
		if (!found.limits().contains(FlowLimit.TIME)) {
			kept.put(request.untimed(), found);
		}
		return found;
	}

	/** For ranks beyond those kept, which stand only in a ranking that is whole. */
	private Funders beyond(FlowRequest request, Projection projection) {
		Funders found = all(request, projection);
		if (found.limits().contains(FlowLimit.TIME)) {
			throw new Outage(ErrorCode.TIMEOUT, "this far down the ranking could not be reckoned in time; try again",
					null);
		}
		return found;
	}

	private Funders reckon(FlowRequest request, Projection projection) {
		long deadline = System.nanoTime() + request.time().toNanos();
		List<Question> questions = new Questions(projection, request, this.limits, deadline).questions();
		List<Target> targets = questions.stream().map((question) -> this.ledgers.target(projection, question)).toList();
		FunderMasses masses = FunderMasses.of(projection, targets, questions, request.method());
		List<Traced> traces = new ArrayList<>();
		if (request.method() != AttributionMethod.RUNNING_BALANCE) {
			Attribution method = Attribution.of(request.method());
			questions.forEach((question) -> traces.add(method.trace(projection, question)));
		}
		Set<FlowLimit> stoppedBy = EnumSet.noneOf(FlowLimit.class);
		if (masses.isLate() || traces.stream().anyMatch(Traced::isLate)) {
			stoppedBy.add(FlowLimit.TIME);
		}
		List<ChannelFunders> channels = new ArrayList<>();
		for (MoneyChannel channel : request.channels()) {
			channels.add(channel(request, projection, masses, traces, channel, stoppedBy));
		}
		return new Funders(request, channels, stoppedBy, projection.version());
	}

	private ChannelFunders channel(FlowRequest request, Projection projection, FunderMasses masses, List<Traced> traces,
			MoneyChannel channel, Set<FlowLimit> stoppedBy) {
		int place = channel.ordinal();
		long arrived = 0;
		double[] kinds = new double[Routes.KINDS];
		for (Target target : masses.targets()) {
			arrived += traces.isEmpty() ? target.money().arrived(place) : 0;
			add(kinds, traces.isEmpty() ? target.money().kinds(place) : new double[kinds.length]);
		}
		for (Traced traced : traces) {
			arrived += traced.arrived(channel);
			add(kinds, traced.arrival(channel).byKind());
		}
		double[] remainders = new double[REMAINDERS.length];
		double rest = arrived;
		for (int i = 0; i < CUT; i++) {
			remainders[i] = kinds[REMAINDERS[i].ordinal()];
			rest -= remainders[i];
		}
		double[] found = masses.masses(place);
		for (int giver = 0; giver < found.length; giver++) {
			rest -= projection.undisclosed().get(giver) ? 0 : found[giver];
		}
		remainders[CUT] = (rest > FunderRanking.NOTHING) ? rest : 0;
		long[] rounded = new long[REMAINDERS.length];
		FunderRanking ranking = new FunderRanking(projection.givers(), found, masses.unknown(place),
				projection.undisclosed(), remainders, arrived, rounded);
		if (remainders[CUT] > 0 && isCutByHops(masses.targets())) {
			stoppedBy.add(FlowLimit.HOPS);
		}
		boolean assumes = request.unknownOpening() == UnknownOpening.ASSUME_ZERO;
		boolean isKnown = assumes || !ranking.hasUnknown();
		List<Remainder> parts = new ArrayList<>();
		for (int i = 0; i < REMAINDERS.length && isKnown; i++) {
			if (rounded[i] != 0) {
				parts.add(new Remainder(REMAINDERS[i], new Money(rounded[i])));
			}
		}
		return new ChannelFunders(channel, new Money(arrived), isKnown ? new Money(ranking.attributed()) : null, parts,
				notes(request, projection, masses, channel, ranking, arrived),
				new RankedFunders(channel, ranking, assumes, masses.targets(),
						request.method() != AttributionMethod.WHOLE_PERIOD),
				"funders:" + request.digest() + ":" + channel, projection.version());
	}

	private static void add(double[] sums, double[] more) {
		for (int i = 0; i < sums.length; i++) {
			sums[i] += more[i];
		}
	}

	/**
	 * Money came from further away than the hops allowed, or a limit is the only cause.
	 */
	private static boolean isCutByHops(List<Target> targets) {
		for (Target target : targets) {
			Question question = target.question();
			boolean isLimited = question.minCents() > 0 || !question.stopAt().isEmpty();
			Upstream up = target.weights().upstream();
			for (int v = 0; v < up.count(); v++) {
				if (!isLimited || up.distance[v] >= question.maxHops()) {
					return true;
				}
			}
		}
		return false;
	}

	private static List<String> notes(FlowRequest request, Projection projection, FunderMasses masses,
			MoneyChannel channel, FunderRanking ranking, long arrived) {
		Set<String> notes = new LinkedHashSet<>(FlowWords.unfinished(projection));
		@Nullable String unknown = unknown(projection, masses);
		if (ranking.hasUnknown() && unknown != null) {
			notes.add((request.unknownOpening() == UnknownOpening.ASSUME_ZERO)
					? "The opening balance of " + unknown + " is unknown; it was taken to open at 0."
					: "Some money came through a committee whose opening balance is unknown, such as " + unknown
							+ ": nothing can be attributed to those who gave it; they are ranked last."
							+ " With unknownOpening: ASSUME_ZERO it opens at 0.");
		}
		if (channel != MoneyChannel.DIRECT && arrived > 0) {
			notes.add(FlowWords.stance(channel));
		}
		if (request.to() instanceof RaceId) {
			notes.add(FlowWords.RACE);
		}
		return new ArrayList<>(notes);
	}

	private static @Nullable String unknown(Projection projection, FunderMasses masses) {
		for (Target target : masses.targets()) {
			int committee = target.unknowns().any();
			if (committee >= 0) {
				return projection.committeeNames()[committee] + " ("
						+ new CommitteeId(projection.committees().id(committee)).global() + ")";
			}
		}
		return null;
	}

}
