package org.moneytrail.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds as they are defined, slow and without any reduction: every committee every day
 * is a node, all money there is has its arc, one shortest way is filled after the other.
 * Shares no code with the engine.
 */
final class BoundsOracle {

	private static final long UNLIMITED = 1_000_000_000_000L;

	/** Cents that arrived. */
	long arrived;

	/** The most all sources of money can send together: all that arrived. */
	final long everybody;

	final long lower;

	final long upper;

	private final Story.Ask ask;

	private final MoneyChannel channel;

	private final boolean timeless;

	private final List<Story.Event> events;

	private final int first;

	private final int last;

	/** Capacity by node and node; "S" are the sources, "O" all others, "T" the target. */
	private final Map<String, Map<String, Long>> arcs = new LinkedHashMap<>();

	/**
	 * @param timeless whether the order does not matter and rows without a day count
	 */
	BoundsOracle(Story.Ask ask, MoneyChannel channel, boolean timeless) {
		this.ask = ask;
		this.channel = channel;
		this.timeless = timeless;
		this.events = ask.story.events.stream().filter((e) -> timeless || e.day() != Days.UNDATED).toList();
		this.first = this.events.stream().mapToInt(Story.Event::day).min().orElse(0) - ask.tolerance;
		this.last = this.events.stream().mapToInt(Story.Event::until).max().orElse(0);
		ask.story.committees.stream().filter(this::isOrdinary).forEach(timeless ? this::pool : this::ledger);
		this.events.forEach(this::arcs);
		this.upper = most("S");
		this.lower = this.arrived - most("O");
		arc("both", "S", UNLIMITED);
		arc("both", "O", UNLIMITED);
		this.everybody = most("both");
	}

	private boolean isOrdinary(String committee) {
		return !this.ask.group.contains(committee) && !committee.equals(this.ask.committeeSource);
	}

	private boolean isSource(String name) {
		return this.ask.donors.contains(name) || name.equals(this.ask.committeeSource);
	}

	private void arcs(Story.Event e) {
		switch (e.what()) {
			case GIFT -> give(isSource(e.from()) ? "S" : "O", e.to(), e.cents(), e.day());
			case MOVE -> move(e);
			case SUPPORT, OPPOSE -> spend(e);
			case SPREAD -> {
				for (int day = e.day(); day <= e.until(); day++) {
					give("O", e.to(), share(e.cents(), e, day), day);
				}
			}
			default -> {
				// openings and what leaves for good are the ledger's
			}
		}
	}

	private void move(Story.Event e) {
		if (e.from().equals(this.ask.committeeSource)) {
			give("S", e.to(), e.cents(), e.until());
		}
		else if (!this.ask.group.contains(e.from())) {
			give(node(e.from(), e.day()), e.to(), e.cents(), e.until());
		}
		else if (!this.ask.group.contains(e.to())) {
			give("O", e.to(), e.cents(), e.until());
		}
	}

	private void give(String from, String to, long cents, int day) {
		if (isOrdinary(to)) {
			arc(from, node(to, day - this.ask.tolerance), cents);
		}
		else if (this.ask.group.contains(to) && this.channel == MoneyChannel.DIRECT) {
			arrive(from, cents, day);
		}
	}

	private void spend(Story.Event e) {
		if (e.what().name().equals(this.channel.name()) && e.to().equals(this.ask.candidate)) {
			String from = e.from().equals(this.ask.committeeSource) ? "S"
					: this.ask.group.contains(e.from()) ? "O" : node(e.from(), e.day());
			arrive(from, e.cents(), e.day());
		}
	}

	private void arrive(String from, long cents, int day) {
		boolean isOpen = this.ask.fromDay == Days.FIRST && this.ask.toDay == Days.LAST;
		if ((day == Days.UNDATED) ? isOpen : this.ask.fromDay <= day && day <= this.ask.toDay) {
			this.arrived += cents;
			arc(from, "T", cents);
		}
	}

	/** A committee's whole period: what it paid beyond what came in is not explained. */
	private void pool(String committee) {
		long opening = 0;
		long left = 0;
		for (Story.Event e : this.events) {
			boolean comes = e.to().equals(committee) && switch (e.what()) {
				case OPENING, GIFT, MOVE, SPREAD -> true;
				default -> false;
			};
			boolean goes = e.from().equals(committee) && switch (e.what()) {
				case MOVE, SUPPORT, OPPOSE, VENDOR, REFUND -> true;
				default -> false;
			};
			opening += (comes && e.what() == Story.What.OPENING) ? e.cents() : 0;
			left += comes ? e.cents() - e.out() : 0;
			left -= goes ? e.cents() : 0;
		}
		boolean unknown = this.ask.story.unknown.contains(committee);
		arc("O", node(committee, 0), unknown ? UNLIMITED : opening + Math.max(0, -left));
	}

	/** A committee's days: what it can keep, and what the filings do not explain. */
	private void ledger(String committee) {
		boolean unknown = this.ask.story.unknown.contains(committee);
		long balance = 0;
		List<long[]> debts = new ArrayList<>();
		for (Story.Event e : this.events) {
			balance += (e.what() == Story.What.OPENING && e.to().equals(committee)) ? e.cents() : 0;
		}
		arc("O", node(committee, this.first), unknown ? UNLIMITED : balance);
		for (int day = this.first; day <= this.last; day++) {
			long received = 0;
			long paid = 0;
			long spread = 0;
			for (Story.Event e : this.events) {
				boolean comes = (e.what() == Story.What.GIFT || e.what() == Story.What.MOVE) && e.until() == day;
				received += (comes && e.to().equals(committee)) ? e.cents() : 0;
				boolean leaves = switch (e.what()) {
					case MOVE, SUPPORT, OPPOSE, VENDOR, REFUND -> e.day() == day && e.from().equals(committee);
					default -> false;
				};
				paid += leaves ? e.cents() : 0;
				if (e.what() == Story.What.SPREAD && e.to().equals(committee) && e.day() <= day && day <= e.until()) {
					received += share(e.cents(), e, day);
					spread += share(e.out(), e, day);
				}
			}
			for (long[] debt : debts) {
				long settled = (debt[0] >= day - this.ask.tolerance) ? Math.min(received, debt[1]) : 0;
				debt[1] -= settled;
				received -= settled;
			}
			balance += received;
			if (paid > balance) {
				debts.add(new long[] { day, paid - balance, 1 });
			}
			balance = Math.max(0, balance - paid);
			if (spread > balance) {
				debts.add(new long[] { day, spread - balance, 0 });
			}
			balance = Math.max(0, balance - spread);
			boolean limited = this.ask.tolerance == 0 && !unknown;
			arc(node(committee, day), node(committee, day + 1), limited ? balance : UNLIMITED);
		}
		for (long[] debt : debts) {
			arc("O", node(committee, (int) debt[0]), debt[2] * debt[1]);
		}
	}

	private static long share(long cents, Story.Event e, int day) {
		int days = e.until() - e.day() + 1;
		return cents / days + ((day - e.day() < cents % days) ? 1 : 0);
	}

	private String node(String committee, int day) {
		return this.timeless ? committee : committee + "@" + day;
	}

	private void arc(String from, String to, long cents) {
		if (cents > 0) {
			this.arcs.computeIfAbsent(from, (key) -> new LinkedHashMap<>()).merge(to, cents, Long::sum);
		}
	}

	private long most(String source) {
		Map<String, Map<String, Long>> left = new HashMap<>();
		this.arcs.forEach((from, row) -> row.forEach((to, cents) -> {
			left.computeIfAbsent(from, (key) -> new LinkedHashMap<>()).merge(to, cents, Long::sum);
			left.computeIfAbsent(to, (key) -> new LinkedHashMap<>()).merge(from, 0L, Long::sum);
		}));
		long flow = 0;
		while (true) {
			Map<String, String> before = way(left, source);
			if (!before.containsKey("T")) {
				return flow;
			}
			long least = UNLIMITED;
			for (String node = "T"; !node.equals(source); node = before.get(node)) {
				least = Math.min(least, left.get(before.get(node)).get(node));
			}
			for (String node = "T"; !node.equals(source); node = before.get(node)) {
				left.get(before.get(node)).merge(node, -least, Long::sum);
				left.get(node).merge(before.get(node), least, Long::sum);
			}
			flow += least;
		}
	}

	private static Map<String, String> way(Map<String, Map<String, Long>> left, String source) {
		Map<String, String> before = new HashMap<>();
		ArrayDeque<String> queue = new ArrayDeque<>(List.of(source));
		before.put(source, "");
		while (!queue.isEmpty() && !before.containsKey("T")) {
			String node = queue.removeFirst();
			left.getOrDefault(node, Map.of()).forEach((to, cents) -> {
				if (cents > 0 && before.putIfAbsent(to, node) == null) {
					queue.add(to);
				}
			});
		}
		return before;
	}

}
