package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole period as one long day of the running balance: every committee has one pool,
 * and all payments have its make-up. Only the window still looks at the days.
 */
final class WholeOracle extends Oracle {

	private Map<Integer, Story.Event> originals;

	WholeOracle(Story.Ask ask) {
		super(ask);
	}

	@Override
	void run() {
		this.originals = new HashMap<>();
		List<Story.Event> told = this.ask.story.events;
		told.forEach((e) -> this.originals.put(e.row(), e));
		this.events = told;
		int first = told.stream().mapToInt(Story.Event::day).filter((day) -> day != Days.UNDATED).min().orElse(0);
		int last = told.stream().mapToInt(Story.Event::until).max().orElse(0);
		outsideReceipts(Days.UNDATED);
		for (int day = first; day <= last; day++) {
			outsideReceipts(day);
		}
		List<Story.Event> oneDay = new ArrayList<>();
		for (Story.Event e : told) {
			boolean isSpread = e.what() == Story.What.SPREAD;
			if (e.what() == Story.What.OPENING && isOrdinary(e.to())) {
				add(balance(e.to()), kind("OPENING"), Fraction.of(e.cents()));
			}
			if (e.what() != Story.What.OPENING && (!isSpread || e.out() > 0)) {
				oneDay.add(new Story.Event(isSpread ? Story.What.VENDOR : e.what(), e.from(), e.to(),
						isSpread ? e.out() : e.cents(), 0, 0, 0, e.row()));
			}
		}
		this.events = oneDay;
		for (List<String> circle : circles(0)) {
			circle(circle, 0);
		}
		placeUnspent();
	}

	@Override
	boolean inWindow(Story.Event e, int day) {
		Story.Event told = this.originals.get(e.row());
		int looked = (this.events == this.ask.story.events) ? day : told.until();
		boolean isOpen = this.ask.fromDay == Days.FIRST && this.ask.toDay == Days.LAST;
		return (looked == Days.UNDATED) ? isOpen : this.ask.fromDay <= looked && looked <= this.ask.toDay;
	}

}
