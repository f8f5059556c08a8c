package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;

/**
 * The routes of one channel, largest amount first, and by the ids of their actors among
 * equals; each with its whole cents.
 */
final class Paths {

	/** Less than this, in cents, is an error of fractions and no money. */
	private static final double NOTHING = 1e-6;

	private static final Comparator<Route> ORDER = Comparator
		.comparingLong((Route route) -> -Math.round(route.mass() / NOTHING))
		.thenComparing(Route::key);

	private final List<Route> routes;

	private final long[] cents;

	private final boolean known;

	private final @Nullable WithoutTolerance strict;

	private final long unlisted;

	/** Paths drawn before, by rank. */
	private final Map<Integer, FlowPath> drawn = new ConcurrentHashMap<>();

	/**
	 * @param routes in any order
	 * @param attributed the channel's attributed cents, which the routes share
	 * @param attributedMass the same before rounding
	 * @param known false where a balance on the way is unknown, so that no amount can be
	 * said
	 * @param strict what they would be without tolerance; null if that is the same
	 */
	Paths(List<Route> routes, long attributed, double attributedMass, boolean known,
			@Nullable WithoutTolerance strict) {
		this.routes = routes.stream().filter((route) -> route.mass() > NOTHING).sorted(ORDER).toList();
		this.known = known;
		this.strict = strict;
		double[] masses = new double[this.routes.size() + 1];
		double rest = attributedMass;
		for (int i = 0; i < this.routes.size(); i++) {
			masses[i] = this.routes.get(i).mass();
			rest -= masses[i];
		}
		masses[this.routes.size()] = (rest > NOTHING) ? rest : 0;
		this.cents = (attributed > 0) ? LargestRemainder.round(masses, attributed) : new long[masses.length];
		this.unlisted = this.cents[this.routes.size()];
	}

	int size() {
		return this.routes.size();
	}

	Route route(int rank) {
		return this.routes.get(rank);
	}

	/** Whole cents; the routes' and the unlisted sum to what is attributed. */
	long cents(int rank) {
		return this.cents[rank];
	}

	/** Attributed cents whose route was not kept apart. */
	long unlisted() {
		return this.unlisted;
	}

	/** A path for people, by its rank from 0. */
	FlowPath path(int rank, Citations citations) {
		FlowPath known = this.drawn.computeIfAbsent(rank, this::draw);
		List<FlowPath.Hop> hops = known.hops().stream().map((hop) -> hop.with(citations)).toList();
		Route route = this.routes.get(rank);
		return new FlowPath(known.attributed(), known.atMost(), known.earliest(), known.latest(),
				known.smallestLagDays(),
				() -> new PathWarnings(route, PathTimes.of(route), hops, citations).sentences(), hops, known.key(),
				known.strict());
	}

	private FlowPath draw(int rank) {
		Route route = this.routes.get(rank);
		List<FlowPath.Hop> hops = new ArrayList<>();
		ActorId from = route.source();
		Money atMost = null;
		for (int step : route.steps()) {
			boolean isLast = step == route.label();
			FlowPath.Hop hop = hop(route, step, from, isLast ? this.cents[rank] : null);
			hops.add(hop);
			from = hop.toId();
			atMost = (atMost == null || hop.amount().compareTo(atMost) < 0) ? hop.amount() : atMost;
		}
		PathTimes times = PathTimes.of(route);
		return new FlowPath(this.known ? new Money(this.cents[rank]) : null, (atMost != null) ? atMost : Money.ZERO,
				times.earliest(), times.latest(), times.smallestLag(), List::of, hops, route.key(), this.strict);
	}

	private FlowPath.Hop hop(Route route, int step, ActorId from, @Nullable Long wholeCents) {
		Projection projection = route.traced().projection();
		Carried carried = route.traced().routes().carried(step);
		int count = (carried != null) ? carried.size() : 0;
		double[] masses = new double[count];
		long[] edges = new long[count];
		double mass = 0;
		for (int i = 0; carried != null && i < count; i++) {
			masses[i] = carried.mass(i);
			edges[i] = carried.edge(i);
			mass += masses[i];
		}
		int[] distinct = distinct(edges, masses);
		long attributed = (wholeCents != null) ? wholeCents : Math.round(mass);
		double[] parts = new double[distinct.length];
		for (int i = 0; i < parts.length; i++) {
			parts[i] = masses[distinct[i]];
		}
		long[] rounded = (parts.length > 0) ? LargestRemainder.round(parts, attributed) : new long[0];
		long amount = 0;
		long largest = -1;
		FlowKind kind = FlowKind.OTHER;
		List<FlowPath.Row> rows = new ArrayList<>();
		LocalDate first = null;
		LocalDate last = null;
		for (int i = 0; i < distinct.length; i++) {
			long ref = edges[distinct[i]];
			long cents = EdgeRef.cents(projection, ref);
			int day = EdgeRef.day(projection, ref);
			int earliest = EdgeRef.earliest(projection, ref);
			amount += cents;
			kind = (cents > largest) ? EdgeRef.kind(projection, ref) : kind;
			largest = Math.max(largest, cents);
			first = earlier(first, Days.date(earliest));
			last = (day != Days.UNDATED) ? Days.date(day) : last;
			if (rows.size() < FlowLimits.MAX_ROWS) {
				rows.add(new FlowPath.Row(projection.rows().decode(EdgeRef.row(projection, ref)),
						EdgeRef.type(projection, ref), new Money(cents), this.known ? new Money(rounded[i]) : null,
						Days.date(day), (earliest < day) ? Days.date(earliest) : null, EdgeRef.kind(projection, ref)));
			}
		}
		return new FlowPath.Hop(from, route.actorAt(step), kind, new Money(amount),
				this.known ? new Money(attributed) : null, first, last, distinct.length, rows,
				Citations.none(projection.version()));
	}

	/** Places of distinct edges in their order; masses of equal ones are added up. */
	private static int[] distinct(long[] edges, double[] masses) {
		int[] order = isSorted(edges) ? IntStream.range(0, edges.length).toArray()
				: IntStream.range(0, edges.length)
					.boxed()
					.sorted(Comparator.comparingLong((Integer i) -> edges[i]))
					.mapToInt(Integer::intValue)
					.toArray();
		IntList distinct = new IntList();
		for (int place : order) {
			int last = distinct.size() - 1;
			if (last >= 0 && edges[distinct.get(last)] == edges[place]) {
				masses[distinct.get(last)] += masses[place];
			}
			else {
				distinct.add(place);
			}
		}
		return distinct.toArray();
	}

	private static boolean isSorted(long[] edges) {
		for (int i = 1; i < edges.length; i++) {
			if (edges[i] < edges[i - 1]) {
				return false;
			}
		}
		return true;
	}

	private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return other.isBefore(one) ? other : one;
	}

}
