package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins the route by which money reached a receipt to the route on which the shortfall it
 * settled had gone ahead, so that both read as one.
 */
final class SettledRoutes {

	private final Routes routes;

	private final List<Shortfall> shortfalls;

	private final BitSet group;

	/** By shortfall: its routes, a route before its children. */
	private final Map<Integer, IntList> onward = new HashMap<>();

	/** By a shortfall's route: the shortfalls its money settled, with its share. */
	private final Map<Integer, Map<Integer, Double>> settles = new HashMap<>();

	/** By shortfall, then by a source's route: share of the make-up. */
	private final List<TreeMap<Integer, Double>> makeUps = new ArrayList<>();

	/** By a shortfall's route: the sources' routes it stands for. */
	private final Map<Integer, TreeMap<Integer, Double>> joined = new HashMap<>();

	SettledRoutes(Routes routes, List<Shortfall> shortfalls, BitSet group) {
		this.routes = routes;
		this.shortfalls = shortfalls;
		this.group = group;
		if (!shortfalls.isEmpty()) {
			read();
			for (int hops = 1; hops < routes.maxHops(); hops++) {
				join(hops);
			}
		}
	}

	/** Puts sources' routes in the place of shortfalls'. */
	Mix merge(Mix byRoute) {
		Mix merged = new Mix();
		byRoute.forEach((label, mass) -> {
			if (this.routes.owner(label) < this.routes.sources()) {
				merged.add(label, mass);
				return;
			}
			this.joined.getOrDefault(label, new TreeMap<>()).forEach((route, share) -> merged.add(route, mass * share));
		});
		return merged;
	}

	private void read() {
		for (int label = Routes.KINDS; label < this.routes.size(); label++) {
			if (this.routes.isRoute(label) && this.routes.owner(label) >= this.routes.sources()
					&& this.routes.parent(label) >= 0) {
				this.onward.computeIfAbsent(this.routes.owner(label), (key) -> new IntList()).add(label);
			}
		}
		for (int s = 0; s < this.shortfalls.size(); s++) {
			int owner = this.routes.sources() + s;
			Shortfall shortfall = this.shortfalls.get(s);
			TreeMap<Integer, Double> makeUp = new TreeMap<>();
			this.makeUps.add(makeUp);
			shortfall.makeUp.forEach((label, mass) -> {
				if (label < Routes.KINDS || !this.routes.isRoute(label)) {
					return;
				}
				if (this.routes.owner(label) < this.routes.sources()) {
					makeUp.merge(label, mass / shortfall.cents, Double::sum);
				}
				else {
					this.settles.computeIfAbsent(label, (key) -> new TreeMap<>())
						.merge(owner, mass / shortfall.cents, Double::sum);
				}
			});
		}
	}

	/** Sources' routes of so many hops: all that lead to them are known by now. */
	private void join(int hops) {
		for (int s = 0; s < this.makeUps.size(); s++) {
			IntList onwards = this.onward.get(this.routes.sources() + s);
			if (onwards == null) {
				continue;
			}
			for (Map.Entry<Integer, Double> before : new TreeMap<>(this.makeUps.get(s)).entrySet()) {
				if (this.routes.hops(before.getKey()) == hops) {
					joinOnward(onwards, before.getKey(), before.getValue());
				}
			}
		}
	}

	private void joinOnward(IntList onwards, int route, double share) {
		Map<Integer, Integer> places = new HashMap<>();
		for (int i = 0; i < onwards.size(); i++) {
			int onward = onwards.get(i);
			int parent = this.routes.parent(onward);
			Integer from = (this.routes.parent(parent) < 0) ? Integer.valueOf(route) : places.get(parent);
			if (from == null) {
				continue;
			}
			int to = this.routes.place(onward);
			int joint = this.routes.step(from, to, to < 0 || this.group.get(to), false);
			if (!this.routes.isRoute(joint)) {
				continue;
			}
			places.put(onward, joint);
			this.joined.computeIfAbsent(onward, (key) -> new TreeMap<>()).merge(joint, share, Double::sum);
			Carried rows = this.routes.carried(onward);
			for (int row = 0; rows != null && row < rows.size(); row++) {
				this.routes.carry(joint, rows.edge(row), rows.mass(row) * share);
			}
			this.settles.getOrDefault(onward, Map.of())
				.forEach((owner, part) -> this.makeUps.get(owner - this.routes.sources())
					.merge(joint, part * share, Double::sum));
		}
	}

}
