package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * By how many payments the givers' own money that refunds took had come, within limits on
 * what is followed. Only who weighs money by the hops it has left needs it.
 */
final class OwnHops {

	private static final double[] NONE = {};

	private final int most;

	private final @Nullable OwnHops base;

	private final boolean late;

	/** By refund: cents taken by hop count, from 1; none if it took nothing. */
	private final Map<Integer, double[]> taken = new HashMap<>();

	private OwnHops(int most, @Nullable OwnHops base, boolean late) {
		this.most = most;
		this.base = base;
		this.late = late;
	}

	/**
	 * Of all refunds.
	 * @param most hops asked about, at least 1
	 * @param cut gifts and payments after which money is left out
	 */
	static OwnHops of(OwnMoney own, int most, OwnScan.Cut cut, BooleanSupplier isLate) {
		return new OwnHops(most, null, false).reckoned(own, cut, isLate);
	}

	/**
	 * Of what differs in few refunds.
	 * @param base of {@link OwnMoney#base()}
	 */
	static OwnHops of(OwnMoney own, OwnHops base, OwnScan.Cut cut, BooleanSupplier isLate) {
		return new OwnHops(base.most, base, false).reckoned(own, cut, isLate);
	}

	/** For who could not wait: nothing is known. */
	static OwnHops none() {
		return new OwnHops(0, null, true);
	}

	private OwnHops reckoned(OwnMoney own, OwnScan.Cut cut, BooleanSupplier isLate) {
		return new Reckoning(own, cut).reckon(isLate) ? this : none();
	}

	/** Whether a deadline came first, so that nothing here can be relied on. */
	boolean isLate() {
		return this.late;
	}

	/** Cents a refund took that had so many hops behind them. */
	double taken(int refund, int hops) {
		double[] known = this.taken.get(refund);
		if (known != null) {
			return (hops < known.length) ? known[hops] : 0;
		}
		return (this.base != null) ? this.base.taken(refund, hops) : 0;
	}

	/** Walks the refunds. */
	private final class Reckoning {

		private final OwnMoney own;

		private final Stations stations;

		private final Edges refunds;

		private final OwnScan scan;

		private final OwnScan.Cut cut;

		/** By giver. */
		private final Map<Integer, List<Taken>> before = new HashMap<>();

		Reckoning(OwnMoney own, OwnScan.Cut cut) {
			this.own = own;
			this.stations = own.stations();
			this.refunds = this.stations.ledger().projection().refunds();
			this.scan = OwnScan.byPayments(this.stations, own.drawn(), own.absorbing(), OwnHops.this.most - 1, cut);
			this.cut = cut;
		}

		/** Returns false if it was ended. */
		boolean reckon(BooleanSupplier isLate) {
			OwnHops known = OwnHops.this.base;
			BitSet changed = (known != null) ? this.own.changed() : new BitSet();
			return RefundDays.of(this.own)
				.each((refund) -> known == null || changed.get(refund), this::ask, (station) -> keep(station, known),
						isLate);
		}

		private void keep(int station, @Nullable OwnHops known) {
			for (int refund : this.own.refunds(station)) {
				double[] byHops = (known != null) ? known.taken.get(refund) : null;
				if (byHops != null) {
					remember(refund, station, byHops);
				}
			}
		}

		private void ask(IntList columns) {
			List<OwnScan.Query> queries = new ArrayList<>();
			List<Map<Integer, double[]>> held = new ArrayList<>();
			for (int column = 0; column < columns.size(); column++) {
				Map<Integer, double[]> givers = new HashMap<>();
				held.add(givers);
				for (int refund : this.own.refunds(columns.get(column))) {
					int giver = this.refunds.to(refund);
					if (this.own.taken(refund) > 0 && !givers.containsKey(giver)) {
						double[] own = new double[OwnHops.this.most + 1];
						givers.put(giver, own);
						addQueries(giver, columns.get(column), column, own, queries);
					}
				}
			}
			queries.sort(Comparator.comparingInt(OwnScan.Query::station).reversed());
			this.scan.run(columns.toArray(), queries);
			for (int column = 0; column < columns.size(); column++) {
				for (int refund : this.own.refunds(columns.get(column))) {
					double[] own = held.get(column).get(this.refunds.to(refund));
					if (own != null) {
						take(refund, columns.get(column), own);
					}
					else if (OwnHops.this.base != null) {
						OwnHops.this.taken.put(refund, NONE);
					}
				}
			}
		}

		private void take(int refund, int station, double[] held) {
			double[] byHops = new double[held.length];
			for (int hops = 1; hops < held.length; hops++) {
				byHops[hops] = Math.max(0, held[hops]) * this.own.part(refund);
				held[hops] -= byHops[hops];
			}
			remember(refund, station, byHops);
		}

		/** The giver's gifts up to the day, less what earlier refunds took. */
		private void addQueries(int giver, int station, int column, double[] own, List<OwnScan.Query> queries) {
			Edges gifts = this.stations.ledger().projection().rim().gifts();
			this.stations.gifts(giver, this.stations.day[station], (gift, at, joins) -> {
				int payee = this.stations.committee[at];
				if (!this.own.absorbing().get(payee) && !this.cut.after(gifts.cents(gift), payee)) {
					queries.add(new OwnScan.Query(at, column, joins, 1, own));
				}
			});
			for (Taken earlier : this.before.getOrDefault(giver, List.of())) {
				for (int hops = 1; hops < earlier.byHops.length; hops++) {
					if (earlier.byHops[hops] > 0) {
						queries.add(new OwnScan.Query(earlier.station, column, -earlier.byHops[hops], hops, own));
					}
				}
			}
		}

		private void remember(int refund, int station, double[] byHops) {
			OwnHops.this.taken.put(refund, byHops);
			this.before.computeIfAbsent(this.refunds.to(refund), (key) -> new ArrayList<>())
				.add(new Taken(station, byHops));
		}

	}

	/** What was taken of a giver's own money, and where. */
	private record Taken(int station, double[] byHops) {

	}

}
