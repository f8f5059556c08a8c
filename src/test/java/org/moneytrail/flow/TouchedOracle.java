package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a source's first cent touched, by walking every way event by event: each event not
 * before the previous one arrived, less the tolerance.
 */
final class TouchedOracle {

	/** By channel: events that reach the target. */
	final Map<String, Set<Story.Event>> arrived = new HashMap<>();

	/** By channel: the committees of every way that meets none twice. */
	final Map<String, Set<List<String>>> ways = new HashMap<>();

	private final Story.Ask ask;

	private final List<Story.Event> events;

	TouchedOracle(Story.Ask ask) {
		this.ask = ask;
		this.events = ask.story.events.stream().filter((e) -> e.day() != Days.UNDATED).toList();
		for (String channel : List.of("DIRECT", "SUPPORT", "OPPOSE")) {
			this.arrived.put(channel, new HashSet<>());
			this.ways.put(channel, new HashSet<>());
		}
		ask.donors.forEach((donor) -> walk(List.of(donor), Days.FIRST, Story.What.GIFT));
		if (ask.committeeSource != null) {
			walk(List.of(ask.committeeSource), Days.FIRST, Story.What.MOVE);
		}
	}

	long cents(MoneyChannel channel) {
		return this.arrived.get(channel.name()).stream().mapToLong(Story.Event::cents).sum();
	}

	private void walk(List<String> way, int since, Story.What what) {
		if (way.size() > this.ask.maxHops) {
			return;
		}
		for (Story.Event e : this.events) {
			boolean isSpending = what == Story.What.MOVE
					&& (e.what() == Story.What.SUPPORT || e.what() == Story.What.OPPOSE);
			boolean isStep = (e.what() == what || isSpending) && e.from().equals(way.getLast())
					&& e.day() >= since - ((way.size() > 1) ? this.ask.tolerance : 0) && e.cents() >= this.ask.minCents
					&& (isSpending || !this.ask.stopAt.contains(e.to()));
			if (isStep) {
				step(way, e, isSpending);
			}
		}
	}

	private void step(List<String> way, Story.Event e, boolean isSpending) {
		boolean isTarget = isSpending ? e.to().equals(this.ask.candidate) : this.ask.group.contains(e.to());
		if (isTarget && e.until() >= this.ask.fromDay && e.until() <= this.ask.toDay) {
			String channel = isSpending ? e.what().name() : "DIRECT";
			List<String> whole = new ArrayList<>(way);
			whole.add(isSpending ? "candidate" : e.to());
			this.arrived.get(channel).add(e);
			if (new HashSet<>(whole).size() == whole.size()) {
				this.ways.get(channel).add(whole);
			}
		}
		if (!isTarget && !isSpending && !e.to().equals(this.ask.committeeSource)) {
			List<String> further = new ArrayList<>(way);
			further.add(e.to());
			walk(further, e.until(), Story.What.MOVE);
		}
	}

}
