package org.moneytrail.flow;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where sources' money came to in one pass, for all candidates at once. No candidate's
 * committees absorb here, so it holds for those to whom no money comes round through
 * their own committees.
 */
final class ReachLayers {

	static final int CHANNELS = MoneyChannel.values().length;

	private static final int ANY = -1;

	private final Projection projection;

	private final Question question;

	/** By source, then by candidate and channel. */
	private final double[][] attributed;

	private final double[][] cut;

	/** By candidate and channel. */
	private final long[] direct;

	private final int[] hops;

	private final int[] firstDay;

	private final int[] lastDay;

	private final boolean[] unknown;

	/** By station: all that ever stood there of the sources' money. */
	private final double[] stood;

	private boolean late;

	private int source;

	private ReachLayers(Projection projection, Question question, int stations) {
		this.projection = projection;
		this.stood = new double[stations];
		this.question = question;
		int size = projection.groups().length * CHANNELS;
		this.attributed = new double[question.sources().size()][size];
		this.cut = new double[question.sources().size()][size];
		this.direct = new long[size];
		this.hops = new int[size];
		this.firstDay = new int[size];
		this.lastDay = new int[size];
		this.unknown = new boolean[size];
		Arrays.fill(this.hops, Integer.MAX_VALUE);
		Arrays.fill(this.firstDay, Days.LAST);
		Arrays.fill(this.lastDay, Days.FIRST);
	}

	/**
	 * @param everyone all candidates at once
	 * @param question toward none
	 * @param candidatesOf by committee: whose it is; null if no candidate's
	 */
	static ReachLayers of(Goal everyone, Question question, List<int[]> candidatesOf) {
		ReachLayers reach = new ReachLayers(everyone.projection(), question, everyone.stations.size());
		reach.late = everyone.isLate();
		Routes routes = new Routes(question.sources().size(), question.maxHops(), 0, new int[0]);
		double[] drawn = everyone.own.drawn();
		for (int source = 0; source < question.sources().size() && !reach.late; source++) {
			reach.source = source;
			Question.Source from = question.sources().get(source);
			reach.addDirect(from, candidatesOf, ANY);
			HopLayers layers = new HopLayers(everyone, drawn, question, routes, new Arrivals(routes), source,
					RefundParts.of(everyone, from));
			reach.late = !layers.toward(reach::arrive).noting(reach.stood).place();
		}
		return reach;
	}

	boolean isLate() {
		return this.late;
	}

	/**
	 * Reckons anew what came to one candidate, whose committees absorb.
	 * @param alone this candidate alone
	 * @param within whether to leave what limits cut as it is
	 */
	void again(int candidate, Goal alone, List<int[]> candidatesOf, boolean within) {
		for (int column = candidate * CHANNELS; column < (candidate + 1) * CHANNELS; column++) {
			this.direct[column] = 0;
			this.hops[column] = Integer.MAX_VALUE;
			this.firstDay[column] = Days.LAST;
			this.lastDay[column] = Days.FIRST;
			this.unknown[column] = false;
		}
		Routes routes = new Routes(this.attributed.length, this.question.maxHops(), 0, new int[0]);
		double[] drawn = alone.own.drawn();
		for (this.source = 0; this.source < this.cut.length && !this.late; this.source++) {
			int begin = candidate * CHANNELS;
			Arrays.fill(this.attributed[this.source], begin, begin + CHANNELS, 0);
			double[] cut = Arrays.copyOfRange(this.cut[this.source], begin, begin + CHANNELS);
			Arrays.fill(this.cut[this.source], begin, begin + CHANNELS, 0);
			Question.Source from = this.question.sources().get(this.source);
			addDirect(from, candidatesOf, candidate);
			HopLayers layers = new HopLayers(alone, drawn, this.question, routes, new Arrivals(routes), this.source,
					RefundParts.of(alone, from));
			this.late = !(within ? layers.within() : layers).toward(this::arrive).place();
			if (within) {
				System.arraycopy(cut, 0, this.cut[this.source], begin, CHANNELS);
			}
		}
	}

	/**
	 * By candidate and channel, at most so many cents would have come otherwise had the
	 * candidate's committees absorbed what refunds took elsewhere; null if time ran out.
	 */
	double @Nullable [] doubts(Goal everyone) {
		double[] through = new double[this.stood.length];
		double[] drawn = everyone.own.drawn();
		IntList refunding = everyone.own.refunding();
		for (int i = 0; i < refunding.size(); i++) {
			int station = refunding.get(i);
			for (int refund : everyone.own.refunds(station)) {
				through[station] += everyone.own.throughOthers(refund) * share(everyone, station, refund);
			}
		}
		double[] doubts = new double[this.direct.length];
		Routes routes = new Routes(this.attributed.length, this.question.maxHops(), 0, new int[0]);
		HopLayers layers = new HopLayers(everyone, drawn, this.question, routes, new Arrivals(routes), 0,
				RefundParts.NONE);
		layers.toward((goal, arrival, mass, hops, isCut, taint) -> doubts[goal.column[arrival]] += mass);
		return layers.spread(through) ? doubts : null;
	}

	/**
	 * The part of what stands where a refund is paid that is the sources'; all of it if
	 * it is a refund to a source.
	 */
	double share(Goal everyone, int station, int refund) {
		double drawn = everyone.own.drawn()[station];
		if (drawn <= 0) {
			return 0;
		}
		boolean isSource = this.question.sources()
			.contains(new Question.Source(false, this.projection.refunds().to(refund)));
		return (isSource || this.stood[station] >= drawn) ? 1 : this.stood[station] / drawn;
	}

	private void arrive(Goal goal, int arrival, double mass, int hops, boolean isCut, int taint) {
		int column = goal.column[arrival];
		if (isCut) {
			this.cut[this.source][column] += mass;
			return;
		}
		this.unknown[column] |= taint != 0;
		add(column, mass, hops, goal.edge[arrival]);
	}

	private void add(int column, double mass, int hops, long edge) {
		this.attributed[this.source][column] += mass;
		if (mass > FunderRanking.NOTHING) {
			int day = EdgeRef.arrives(this.projection, edge);
			this.hops[column] = Math.min(this.hops[column], hops);
			this.firstDay[column] = Math.min(this.firstDay[column], day);
			this.lastDay[column] = Math.max(this.lastDay[column], day);
		}
	}

	/**
	 * @param only this candidate, or any
	 */
	private void addDirect(Question.Source from, List<int[]> candidatesOf, int only) {
		Edges edges = from.isCommittee() ? this.projection.moves() : this.projection.rim().gifts();
		for (int i = edges.outgoingStart(from.place()); i < edges.outgoingEnd(from.place()); i++) {
			int edge = edges.outgoing(i);
			if (this.question.inScope(edges.arrives(edge), edges.race(edge))) {
				for (int candidate : candidatesOf.get(edges.to(edge))) {
					if (only == ANY || only == candidate) {
						addDirect(candidate, MoneyChannel.DIRECT, edges.cents(edge), edges.to(edge),
								from.isCommittee() ? EdgeRef.move(edge) : EdgeRef.gift(edge));
					}
				}
			}
		}
		Edges spending = this.projection.spending();
		for (int i = from.isCommittee() ? spending.outgoingStart(from.place()) : 0; from.isCommittee()
				&& i < spending.outgoingEnd(from.place()); i++) {
			int edge = spending.outgoing(i);
			if (!spending.is(edge, EdgeType.ABOUT) && (only == ANY || only == spending.to(edge))
					&& this.question.inScope(spending.arrives(edge), spending.race(edge))) {
				addDirect(spending.to(edge),
						spending.is(edge, EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE,
						spending.cents(edge), -1, EdgeRef.spending(edge));
			}
		}
	}

	private void addDirect(int candidate, MoneyChannel channel, long cents, int payee, long edge) {
		int column = candidate * CHANNELS + channel.ordinal();
		if (this.question.cuts(cents, payee)) {
			this.cut[this.source][column] += cents;
			return;
		}
		this.direct[column] += cents;
		add(column, cents, 1, edge);
	}

	/** Cents and fractions within the limits, of all sources. */
	double attributed(int column) {
		return sum(this.attributed, column);
	}

	double cut(int column) {
		return sum(this.cut, column);
	}

	private static double sum(double[][] bySource, int column) {
		double sum = 0;
		for (double[] masses : bySource) {
			sum += masses[column];
		}
		return sum;
	}

	/** By source, limits not looked at. */
	double[] inAll(int column) {
		double[] own = new double[this.attributed.length];
		Arrays.setAll(own, (at) -> this.attributed[at][column] + this.cut[at][column]);
		return own;
	}

	/** Cents given or spent by the sources themselves. */
	long direct(int column) {
		return this.direct[column];
	}

	/** {@link Integer#MAX_VALUE} where nothing came. */
	int hops(int column) {
		return this.hops[column];
	}

	int firstDay(int column) {
		return this.firstDay[column];
	}

	int lastDay(int column) {
		return this.lastDay[column];
	}

	/** Whether some may have come through a committee of unknown opening balance. */
	boolean isUnknown(int column) {
		return this.unknown[column];
	}

}
