package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where traced money came to in the end: the target by channel, and all other places. */
final class Arrivals {

	final Tally elsewhere;

	final Tally refunded;

	final Tally unspent;

	final Tally inTransit;

	private final Routes routes;

	private final Map<MoneyChannel, Tally> arrived = new EnumMap<>(MoneyChannel.class);

	private final Map<MoneyChannel, Mix> byRoute = new EnumMap<>(MoneyChannel.class);

	private final Map<MoneyChannel, Taint> taints = new EnumMap<>(MoneyChannel.class);

	private final List<ShortRow> shortRows = new ArrayList<>();

	Arrivals(Routes routes) {
		this.routes = routes;
		this.elsewhere = new Tally(routes);
		this.refunded = new Tally(routes);
		this.unspent = new Tally(routes);
		this.inTransit = new Tally(routes);
		for (MoneyChannel channel : MoneyChannel.values()) {
			this.arrived.put(channel, new Tally(routes));
			this.byRoute.put(channel, new Mix());
		}
	}

	/**
	 * Money came to the target.
	 * @param label the label after its last step
	 */
	void arrive(MoneyChannel channel, int label, double mass, long edge) {
		tally(channel).add(label, mass);
		if (label >= Routes.KINDS && this.routes.isRoute(label)) {
			byRoute(channel).add(label, mass);
			this.routes.carry(label, edge, mass);
		}
	}

	/** A row that came to the target while its payer was short. */
	void arriveShort(ShortRow row) {
		this.shortRows.add(row);
	}

	void taint(MoneyChannel channel, Taint taint) {
		this.taints.putIfAbsent(channel, taint);
	}

	Tally tally(MoneyChannel channel) {
		Tally tally = this.arrived.get(channel);
		if (tally == null) {
			throw new IllegalStateException("no tally of " + channel);
		}
		return tally;
	}

	/** Arrived mass by route: only labels that are routes. */
	Mix byRoute(MoneyChannel channel) {
		Mix mix = this.byRoute.get(channel);
		if (mix == null) {
			throw new IllegalStateException("no routes of " + channel);
		}
		return mix;
	}

	@Nullable Taint taint(MoneyChannel channel) {
		return this.taints.get(channel);
	}

	List<ShortRow> shortRows() {
		return this.shortRows;
	}

	/**
	 * A payment to the target on a day on which its payer was short.
	 *
	 * @param edge see {@link EdgeRef}
	 * @param share the part of the day's payments that the payer did not have
	 */
	record ShortRow(MoneyChannel channel, int payer, long edge, double share) {

	}

}
