package org.moneytrail.flow;

import java.util.List;
import java.util.Random;

/**
 * Small random worlds, the same for the same seed. Each has a hub, a circle of payments
 * on one day, a refund and an opening balance; some have transfers in transit, unitemised
 * receipts, shortfalls that settle each other, rows without a day, limits.
 */
final class RandomStory {

	private static final List<String> DONORS = List.of("A", "B", "C", "D");

	private final Random random;

	private final Story story = new Story();

	private final int days;

	private RandomStory(long seed) {
		this.random = new Random(seed * 7919 + 17);
		this.days = 4 + this.random.nextInt(9);
	}

	static Story.Ask ask(long seed) {
		RandomStory made = new RandomStory(seed);
		made.tell();
		return made.question();
	}

	/** One donor whose money is all there is, and enough of it. */
	static Story.Ask oneDonor(long seed) {
		Story told = ask(seed).story;
		Story story = new Story();
		story.committees.addAll(told.committees);
		story.authorised.addAll(told.authorised);
		List<String> group = told.authorised.stream().map((pair) -> pair[0]).toList();
		for (String committee : told.committees) {
			story.gift("A", committee, 100_000, -1);
		}
		for (Story.Event e : told.events) {
			boolean isOther = switch (e.what()) {
				case OPENING, SPREAD, GIFT -> true;
				case MOVE, SUPPORT, OPPOSE, VENDOR, REFUND -> group.contains(e.from()) || e.day() == Days.UNDATED;
			};
			if (!isOther) {
				story.events.add(new Story.Event(e.what(), e.from(), e.to(), e.cents(), e.day(), e.until(), 0,
						e.row() + told.committees.size()));
			}
		}
		return Story.Ask.candidate(story, "k", "A");
	}

	private void tell() {
		this.story.authorised("K", "k").committee("H").committee("P").committee("Q");
		if (chance(40)) {
			this.story.committee("R");
		}
		if (chance(20)) {
			this.story.authorised("K2", "k");
		}
		if (chance(30)) {
			this.story.undisclosed("D");
		}
		this.story.opening(ordinary(), cents());
		for (String donor : DONORS) {
			this.story.gift(donor, "H", cents(), day());
			if (chance(60)) {
				this.story.gift(donor, any(), cents(), day());
			}
		}
		sameDayCircle();
		String refunded = DONORS.get(this.random.nextInt(DONORS.size()));
		this.story.refund("H", refunded, cents(), day());
		if (chance(30)) {
			this.story.refund(ordinary(), DONORS.get(this.random.nextInt(DONORS.size())), cents(), day());
		}
		this.story.move("H", "K", cents(), day());
		int moves = 3 + this.random.nextInt(8);
		for (int i = 0; i < moves; i++) {
			move();
		}
		if (chance(60)) {
			this.story.support(any(), chance(80) ? "k" : "other", cents(), day());
		}
		if (chance(40)) {
			this.story.oppose(ordinary(), "k", cents(), day());
		}
		if (chance(50)) {
			this.story.vendor(ordinary(), cents(), day());
		}
		if (chance(40)) {
			int from = day();
			this.story.spread(any(), from, from + 1 + this.random.nextInt(5), chance(70) ? cents() : 0,
					chance(50) ? cents() : 0);
		}
		if (chance(20)) {
			undated();
		}
	}

	private void undated() {
		String from = any();
		String to = any();
		this.story.gift(DONORS.get(this.random.nextInt(DONORS.size())), any(), cents(), Days.UNDATED);
		if (!from.equals(to)) {
			this.story.move(from, to, cents(), Days.UNDATED);
		}
		if (chance(50)) {
			this.story.support(any(), "k", cents(), Days.UNDATED);
		}
		if (chance(30)) {
			this.story.refund(ordinary(), DONORS.get(this.random.nextInt(DONORS.size())), cents(), Days.UNDATED);
		}
	}

	private void sameDayCircle() {
		int day = day();
		if (chance(50)) {
			this.story.move("P", "Q", cents(), day).move("Q", "P", cents(), day);
		}
		else {
			this.story.move("H", "P", cents(), day).move("P", "Q", cents(), day).move("Q", "H", cents(), day);
		}
		if (chance(30)) {
			this.story.move("P", "Q", cents(), day);
		}
	}

	private void move() {
		String from = any();
		String to = any();
		if (!from.equals(to)) {
			int sent = day();
			this.story.move(from, to, cents(), sent, chance(25) ? sent + this.random.nextInt(4) : sent);
		}
	}

	private Story.Ask question() {
		Story.Ask ask = chance(80) ? Story.Ask.candidate(this.story, "k") : Story.Ask.committee(this.story, "K");
		ask.donors.add(DONORS.get(this.random.nextInt(DONORS.size())));
		if (chance(20) && !ask.donors.contains("B")) {
			ask.donors.add("B");
		}
		if (chance(10)) {
			ask.donors.clear();
			ask.committeeSource = "P";
		}
		ask.tolerance = chance(50) ? 0 : 1 + this.random.nextInt(5);
		ask.maxHops = chance(40) ? 6 : 1 + this.random.nextInt(6);
		ask.minCents = chance(20) ? cents() / 2 : 0;
		if (chance(15)) {
			ask.stopAt.add(any());
		}
		if (chance(25)) {
			ask.fromDay = day();
			ask.toDay = ask.fromDay + this.random.nextInt(this.days);
		}
		return ask;
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private int day() {
		return this.random.nextInt(this.days);
	}

	private long cents() {
		return chance(30) ? 100 * (1 + this.random.nextInt(5)) : 1 + this.random.nextInt(1000);
	}

	/** Any committee, the hub most often. */
	private String any() {
		List<String> all = List.copyOf(this.story.committees);
		return chance(30) ? "H" : all.get(this.random.nextInt(all.size()));
	}

	private String ordinary() {
		return List.of("H", "P", "Q").get(this.random.nextInt(3));
	}

}
