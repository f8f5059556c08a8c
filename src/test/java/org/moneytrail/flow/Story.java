package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A small world of money, told in events, for the tests: the projection and the oracle
 * are both made from it. Committees, donors and candidates are named as they are met. Row
 * ids count up from 1.
 */
final class Story {

	final List<Event> events = new ArrayList<>();

	final Set<String> committees = new LinkedHashSet<>();

	final Set<String> unknown = new LinkedHashSet<>();

	final Set<String> undisclosed = new LinkedHashSet<>();

	final List<String[]> authorised = new ArrayList<>();

	private int row;

	enum What {

		OPENING, GIFT, MOVE, SUPPORT, OPPOSE, VENDOR, REFUND, SPREAD

	}

	/** One thing that happened; {@code day} to {@code until} where that matters. */
	record Event(What what, String from, String to, long cents, int day, int until, long out, int row) {

	}

	Story committee(String id) {
		this.committees.add(id);
		return this;
	}

	Story unknownOpening(String id) {
		this.unknown.add(id);
		return committee(id);
	}

	Story undisclosed(String donor) {
		this.undisclosed.add(donor);
		return this;
	}

	Story authorised(String committee, String candidate) {
		this.authorised.add(new String[] { committee, candidate });
		return committee(committee);
	}

	Story opening(String committee, long cents) {
		return add(What.OPENING, "", committee, cents, 0, 0, 0);
	}

	Story gift(String donor, String committee, long cents, int day) {
		return add(What.GIFT, donor, committee, cents, day, day, 0);
	}

	Story move(String from, String to, long cents, int day) {
		return move(from, to, cents, day, day);
	}

	/** Sent on one day, received on another. */
	Story move(String from, String to, long cents, int sent, int received) {
		this.committees.add(from);
		return add(What.MOVE, from, to, cents, sent, received, 0);
	}

	Story support(String from, String candidate, long cents, int day) {
		this.committees.add(from);
		return add(What.SUPPORT, from, candidate, cents, day, day, 0);
	}

	Story oppose(String from, String candidate, long cents, int day) {
		this.committees.add(from);
		return add(What.OPPOSE, from, candidate, cents, day, day, 0);
	}

	Story vendor(String from, long cents, int day) {
		return add(What.VENDOR, from, from, cents, day, day, 0);
	}

	Story refund(String from, String donor, long cents, int day) {
		this.committees.add(from);
		return add(What.REFUND, from, donor, cents, day, day, 0);
	}

	Story spread(String committee, int day, int until, long in, long out) {
		return add(What.SPREAD, committee, committee, in, day, until, out);
	}

	private Story add(What what, String from, String to, long cents, int day, int until, long out) {
		if (what != What.SUPPORT && what != What.OPPOSE && what != What.REFUND) {
			this.committees.add(to);
		}
		this.events.add(new Event(what, from, to, cents, day, until, out, ++this.row));
		return this;
	}

	/** The same on other days; sums that are spread keep theirs. */
	Story shuffled(long seed) {
		Random random = new Random(seed);
		Story shuffled = new Story();
		shuffled.committees.addAll(this.committees);
		shuffled.unknown.addAll(this.unknown);
		shuffled.undisclosed.addAll(this.undisclosed);
		shuffled.authorised.addAll(this.authorised);
		for (Event e : this.events) {
			boolean keeps = e.what == What.SPREAD || e.what == What.OPENING || e.day == Days.UNDATED;
			int day = keeps ? e.day : random.nextInt(12);
			shuffled.events.add(new Event(e.what, e.from, e.to, e.cents, day, keeps ? e.until : day + e.until - e.day,
					e.out, e.row));
		}
		return shuffled;
	}

	/** The same with every amount times a factor. */
	Story scaled(long factor) {
		Story scaled = new Story();
		scaled.committees.addAll(this.committees);
		scaled.unknown.addAll(this.unknown);
		scaled.undisclosed.addAll(this.undisclosed);
		scaled.authorised.addAll(this.authorised);
		this.events.forEach((e) -> scaled.events
			.add(new Event(e.what, e.from, e.to, e.cents * factor, e.day, e.until, e.out * factor, e.row)));
		return scaled;
	}

	Projection projection() {
		return projection(1);
	}

	Projection projection(long version) {
		ProjectionBuilder builder = new ProjectionBuilder();
		for (String committee : this.committees) {
			builder.committee(committee, null, !this.unknown.contains(committee));
		}
		this.undisclosed.forEach(builder::undisclosedDonor);
		this.authorised.forEach((pair) -> builder.authorised(pair[0], pair[1]));
		for (Event e : this.events) {
			switch (e.what) {
				case OPENING -> builder.opening(e.to, 0, e.cents);
				case GIFT -> builder.gift(row(EdgeType.CONTRIBUTION, e), false);
				case MOVE -> builder.move(row(EdgeType.TRANSFER, e));
				case SUPPORT -> builder.spending(row(EdgeType.SUPPORT, e));
				case OPPOSE -> builder.spending(row(EdgeType.OPPOSE, e));
				case VENDOR -> builder.ledger(e.to, e.day, null, 0, e.cents);
				case REFUND -> builder.refund(row(EdgeType.REFUND, e), false);
				case SPREAD -> builder.ledger(e.to, e.day, e.until, e.cents, e.out);
			}
		}
		return builder.build(version);
	}

	private static ProjectionBuilder.Row row(EdgeType type, Event e) {
		return new ProjectionBuilder.Row(type, FlowKind.MONETARY, Integer.toString(e.row), e.from, e.to, e.cents, e.day,
				e.until, Days.UNDATED, null);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("committees " + this.committees + " group "
				+ this.authorised.stream().map((pair) -> pair[0]).toList() + " undisclosed " + this.undisclosed);
		this.events.forEach((e) -> text.append('\n').append(e));
		return text.toString();
	}

	/** What is asked of a story. */
	static final class Ask {

		final Story story;

		final List<String> donors = new ArrayList<>();

		@Nullable String committeeSource;

		/** The candidate, or null for a committee as target. */
		@Nullable String candidate;

		final Set<String> group = new LinkedHashSet<>();

		final Set<String> stopAt = new LinkedHashSet<>();

		AttributionMethod method = AttributionMethod.RUNNING_BALANCE;

		int tolerance;

		int maxHops = 6;

		long minCents;

		int fromDay = Days.FIRST;

		int toDay = Days.LAST;

		Ask(Story story) {
			this.story = story;
		}

		static Ask candidate(Story story, String candidate, String... donors) {
			Ask ask = new Ask(story);
			ask.candidate = candidate;
			story.authorised.stream().filter((p) -> p[1].equals(candidate)).forEach((p) -> ask.group.add(p[0]));
			ask.donors.addAll(List.of(donors));
			return ask;
		}

		static Ask committee(Story story, String committee, String... donors) {
			Ask ask = new Ask(story);
			ask.group.add(committee);
			ask.donors.addAll(List.of(donors));
			return ask;
		}

		Ask method(AttributionMethod method) {
			this.method = method;
			return this;
		}

		Ask tolerance(int days) {
			this.tolerance = days;
			return this;
		}

		Ask maxHops(int hops) {
			this.maxHops = hops;
			return this;
		}

		Traced trace() {
			return trace(this.story.projection());
		}

		Traced trace(Projection projection) {
			return Attribution.of(this.method).trace(projection, question(projection));
		}

		Question question(Projection projection) {
			BitSet groupSet = new BitSet();
			this.group.forEach((id) -> groupSet.set(projection.committees().find(id)));
			BitSet stops = new BitSet();
			this.stopAt.forEach((id) -> stops.set(projection.committees().find(id)));
			List<Question.Source> sources = new ArrayList<>();
			for (String donor : this.donors) {
				sources.add(new Question.Source(false, projection.givers().find("donor:" + donor)));
			}
			if (this.committeeSource != null) {
				sources.add(new Question.Source(true, projection.committees().find(this.committeeSource)));
			}
			int place = (this.candidate != null) ? projection.candidates().find(this.candidate) : -1;
			return new Question(sources, groupSet, groupSet, place, this.fromDay, this.toDay, -1, 0, 0, this.tolerance,
					this.maxHops, this.minCents, stops, 10000, System.nanoTime() + 60_000_000_000L);
		}

		@Override
		public String toString() {
			return this.method + " donors " + this.donors + " committeeSource " + this.committeeSource + " candidate "
					+ this.candidate + " group " + this.group + " stopAt " + this.stopAt + " tolerance "
					+ this.tolerance + " maxHops " + this.maxHops + " minCents " + this.minCents + " days "
					+ this.fromDay + ".." + this.toDay + "\n" + this.story;
		}

	}

}
