package org.moneytrail.flow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/** A question traced to its end, or to its deadline. Fractions of cents, not rounded. */
final class Traced {

	private final Projection projection;

	private final Question question;

	private final Routes routes;

	private final Arrivals arrivals;

	private final long[] arrived;

	private final long given;

	/** What else arrived, where that was reckoned apart from the trace. */
	private final @Nullable TargetMoney money;

	private final List<Shortfall> shortfalls;

	private final IntFunction<int[]> sourceDays;

	private final boolean late;

	private final MakeUps makeUps;

	private final Map<MoneyChannel, Mix> byRoute;

	private long @Nullable [] touched;

	private Touched.@Nullable Limited limited;

	/**
	 * @param direct what arrived and what was given in all
	 * @param sourceDays by committee: days on which a source's money came in, ascending
	 */
	Traced(Projection projection, Question question, Routes routes, Arrivals arrivals, DirectArrivals direct,
			List<Shortfall> shortfalls, IntFunction<int[]> sourceDays, boolean late) {
		this(projection, question, routes, arrivals, byChannel(direct::arrived), direct.given(), null, shortfalls,
				sourceDays, late);
	}

	/**
	 * Where the trace itself holds sources' money alone.
	 * @param money what arrived, whoever's it was
	 * @param given cents the sources gave
	 */
	Traced(Projection projection, Question question, Routes routes, Arrivals arrivals, TargetMoney money, long given,
			List<Shortfall> shortfalls, IntFunction<int[]> sourceDays, boolean late) {
		this(projection, question, routes, arrivals, byChannel((channel) -> money.arrived(channel.ordinal())), given,
				money, shortfalls, sourceDays, late);
	}

	/**
	 * Where nobody's money is told apart.
	 * @param arrived cents by channel, whoever's
	 * @param given cents the sources gave
	 */
	Traced(Projection projection, Question question, Routes routes, Arrivals arrivals, long[] arrived, long given,
			boolean late) {
		this(projection, question, routes, arrivals, arrived, given, null, List.of(), (committee) -> new int[0], late);
	}

	private Traced(Projection projection, Question question, Routes routes, Arrivals arrivals, long[] arrived,
			long given, @Nullable TargetMoney money, List<Shortfall> shortfalls, IntFunction<int[]> sourceDays,
			boolean late) {
		this.projection = projection;
		this.question = question;
		this.routes = routes;
		this.arrivals = arrivals;
		this.arrived = arrived;
		this.given = given;
		this.money = money;
		this.shortfalls = shortfalls;
		this.sourceDays = sourceDays;
		this.late = late;
		this.makeUps = new MakeUps(routes, shortfalls);
		this.byRoute = new EnumMap<>(MoneyChannel.class);
		SettledRoutes settled = new SettledRoutes(routes, shortfalls, question.group());
		for (MoneyChannel channel : MoneyChannel.values()) {
			this.byRoute.put(channel, settled.merge(arrivals.byRoute(channel)));
		}
	}

	Projection projection() {
		return this.projection;
	}

	Question question() {
		return this.question;
	}

	Routes routes() {
		return this.routes;
	}

	/** Cents that reached the target in this channel. */
	long arrived(MoneyChannel channel) {
		return this.arrived[channel.ordinal()];
	}

	/** Cents, see {@link Touched}. */
	long touched(MoneyChannel channel) {
		long[] known = this.touched;
		if (known == null) {
			known = Touched.count(this.projection, this.question);
			this.touched = known;
		}
		return known[channel.ordinal()];
	}

	/** What is touched within the question's limits, and without them. */
	Touched.Limited touchedWithin() {
		Touched.Limited known = this.limited;
		if (known == null) {
			known = Touched.limited(this.projection, this.question);
			this.limited = known;
			this.touched = known.within();
		}
		return known;
	}

	/** Cents the sources gave. */
	long given() {
		return this.given;
	}

	/** What arrived, explained; less than {@link #arrived} if time ran out. */
	Parts arrival(MoneyChannel channel) {
		Parts parts = Parts.of(this.arrivals.tally(channel), this.routes, this.makeUps);
		return (this.money != null) ? parts.with(others(channel, this.money)) : parts;
	}

	/**
	 * What arrived that is no source's: the sources' own is taken from all donors'.
	 * Nothing where time ran out, as the sources' own is not known then.
	 */
	private double[] others(MoneyChannel channel, TargetMoney money) {
		if (this.late) {
			return new double[Routes.KINDS];
		}
		double[] own = Parts.inAll(this.arrivals.tally(channel), this.routes, this.makeUps);
		return money.others(channel.ordinal(), own, this.question.sources(), this.projection.undisclosed());
	}

	private static long[] byChannel(ToLongFunction<MoneyChannel> arrived) {
		return Arrays.stream(MoneyChannel.values()).mapToLong(arrived).toArray();
	}

	Parts elsewhere() {
		return Parts.of(this.arrivals.elsewhere, this.routes, this.makeUps);
	}

	Parts refunded() {
		return Parts.of(this.arrivals.refunded, this.routes, this.makeUps);
	}

	Parts unspent() {
		return Parts.of(this.arrivals.unspent, this.routes, this.makeUps);
	}

	Parts inTransit() {
		return Parts.of(this.arrivals.inTransit, this.routes, this.makeUps);
	}

	/** Attributed mass by route; only routes of sources. */
	Mix byRoute(MoneyChannel channel) {
		Mix mix = this.byRoute.get(channel);
		return (mix != null) ? mix : new Mix();
	}

	/** Whether the deadline ended the trace. */
	boolean isLate() {
		return this.late;
	}

	/** Payments to the target by payers that were short that day. */
	List<Arrivals.ShortRow> shortRows() {
		return this.arrivals.shortRows();
	}

	/** Days on which a source's money came to a committee, ascending. */
	int[] sourceDays(int committee) {
		return this.sourceDays.apply(committee);
	}

	/**
	 * A committee of unknown opening balance through which a source's money may have come
	 * to the target, null if there is none.
	 */
	@Nullable Taint taint(MoneyChannel channel) {
		Taint taint = this.arrivals.taint(channel);
		int[] owners = this.arrivals.tally(channel).owners();
		BitSet seen = new BitSet();
		for (int owner : owners) {
			taint = (owner >= this.routes.sources()) ? Taint.nearer(taint, taintOf(owner, seen)) : taint;
		}
		return taint;
	}

	private @Nullable Taint taintOf(int owner, BitSet seen) {
		if (seen.get(owner)) {
			return null;
		}
		seen.set(owner);
		Shortfall shortfall = this.shortfalls.get(owner - this.routes.sources());
		Map<Integer, Boolean> others = new HashMap<>();
		shortfall.makeUp.forEach((label, mass) -> {
			if (label >= Routes.KINDS && this.routes.isOwned(label)
					&& this.routes.owner(label) >= this.routes.sources()) {
				others.put(this.routes.owner(label), true);
			}
		});
		Taint taint = shortfall.taint;
		for (int other : others.keySet()) {
			taint = Taint.nearer(taint, taintOf(other, seen));
		}
		return taint;
	}

}
