package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

/**
 * What happened in a loaded graph, row by row as the graph has it, and the part of it
 * that can matter to a question, told as a story.
 */
final class RealEvents {

	private static final Duration LONGEST = Duration.ofMinutes(2);

	/** A giver nobody asks about. */
	private static final String OUTSIDE = "outside";

	private final List<Story.Event> events = new ArrayList<>();

	private final Map<String, Set<String>> groups = new HashMap<>();

	private final Set<String> undisclosed = new HashSet<>();

	/** By payee: who pays it; by payer: whom it pays. Moves between committees alone. */
	private final Map<String, Set<String>> payers = new HashMap<>();

	private final Map<String, Set<String>> payees = new HashMap<>();

	private int row;

	RealEvents(GraphReader graph) {
		graph.stream(NamedQuery.of("flow/read-network"), Map.of(), LONGEST, (each) -> {
			switch (each.text("what")) {
				case "CANDIDATE" -> this.groups.put(each.text("id"), new LinkedHashSet<>(each.texts("ids")));
				case "UNDISCLOSED" -> this.undisclosed.add("donor:" + each.text("id"));
				default -> {
					// Committees and races are found on their rows.
				}
			}
		});
		Map<String, LocalDate> opened = new HashMap<>();
		Map<String, Long> opening = new LinkedHashMap<>();
		graph.stream(NamedQuery.of("flow/read-ledger"), Map.of(), LONGEST, (each) -> {
			String committee = each.text("committeeId");
			LocalDate date = each.findDate("date");
			Long cents = each.findNumber("openingCents");
			if (cents != null && (opened.get(committee) == null || date.isBefore(opened.get(committee)))) {
				opened.put(committee, date);
				opening.put(committee, Math.max(0, cents));
			}
			long in = number(each.findNumber("unitemisedCents")) + number(each.findNumber("otherInCents"));
			long out = number(each.findNumber("vendorCents")) + number(each.findNumber("otherOutCents"));
			LocalDate until = each.findDate("until");
			ledger(committee, Days.of(date), (until != null) ? Days.of(until) : Days.of(date), in, out);
		});
		opening.forEach((committee, cents) -> add(Story.What.OPENING, "", committee, cents, 0, 0, 0));
		graph.scan(NamedQuery.of("flow/read-money"), LONGEST,
				(each) -> money(each.text(0), each.text(1), FlowKind.read(each.findText(2)), each.text(4), each.text(5),
						each.number(6), each.findDate(7), each.findDate(12), each.findDate(13)));
	}

	private static long number(@Nullable Long cents) {
		return (cents != null) ? cents : 0;
	}

	private void ledger(String committee, int day, int until, long in, long out) {
		if (day == Days.UNDATED) {
			return;
		}
		if (until > day) {
			add(Story.What.SPREAD, committee, committee, in, day, until, out);
			return;
		}
		if (in > 0) {
			add(Story.What.SPREAD, committee, committee, in, day, day, 0);
		}
		if (out > 0) {
			add(Story.What.VENDOR, committee, committee, out, day, day, 0);
		}
	}

	private void money(String type, String ends, FlowKind kind, String from, String to, long cents,
			@Nullable LocalDate date, @Nullable LocalDate sent, @Nullable LocalDate received) {
		if (!kind.isCash() || date == null || Days.of(date) == Days.UNDATED || from.equals(to)) {
			return;
		}
		int day = (sent != null) ? Days.of(sent) : Days.of(date);
		int arrives = Math.max(Days.of(date), Math.max(Days.of(sent), Days.of(received)));
		boolean fromCommittee = ends.charAt(0) == 'c';
		String giver = ((ends.charAt(0) == 'k') ? "candidate:" : "donor:") + from;
		String taker = ((ends.charAt(1) == 'k') ? "candidate:" : "donor:") + to;
		switch (type) {
			case "SPENT_SUPPORTING" -> add(Story.What.SUPPORT, from, to, cents, day, day, 0);
			case "SPENT_OPPOSING" -> add(Story.What.OPPOSE, from, to, cents, day, day, 0);
			case "SPENT_ABOUT" -> add(Story.What.VENDOR, from, from, cents, day, day, 0);
			default -> {
				if (!fromCommittee) {
					add(Story.What.GIFT, giver, to, cents, arrives, arrives, 0);
				}
				else if (ends.charAt(1) == 'c') {
					add(Story.What.MOVE, from, to, cents, day, arrives, 0);
					this.payers.computeIfAbsent(to, (key) -> new LinkedHashSet<>()).add(from);
					this.payees.computeIfAbsent(from, (key) -> new LinkedHashSet<>()).add(to);
				}
				else {
					add(Story.What.REFUND, from, taker, cents, day, day, 0);
				}
			}
		}
	}

	private void add(Story.What what, String from, String to, long cents, int day, int until, long out) {
		this.events.add(new Story.Event(what, from, to, cents, day, until, out, ++this.row));
	}

	Set<String> group(String candidate) {
		return this.groups.getOrDefault(candidate, Set.of());
	}

	List<Story.Event> all() {
		return this.events;
	}

	/**
	 * Committees from which money can come to the candidate by at most so many edges, the
	 * last one into the target included.
	 */
	Set<String> upstream(String candidate, int edges) {
		Set<String> group = group(candidate);
		Map<String, Integer> distance = new LinkedHashMap<>();
		ArrayDeque<String> queue = new ArrayDeque<>();
		for (Story.Event e : this.events) {
			boolean arrives = e.what() == Story.What.MOVE && group.contains(e.to());
			boolean spends = (e.what() == Story.What.SUPPORT || e.what() == Story.What.OPPOSE)
					&& e.to().equals(candidate);
			if ((arrives || spends) && !group.contains(e.from()) && distance.putIfAbsent(e.from(), 1) == null) {
				queue.add(e.from());
			}
		}
		spread(queue, distance, this.payers, group, edges);
		return distance.keySet();
	}

	/** Committees a source's money can come to by at most so many edges. */
	Set<String> downstream(String source, int edges) {
		Map<String, Integer> distance = new LinkedHashMap<>();
		ArrayDeque<String> queue = new ArrayDeque<>();
		for (Story.Event e : this.events) {
			boolean gives = e.from().equals(source) && (e.what() == Story.What.GIFT || e.what() == Story.What.MOVE);
			if (gives && distance.putIfAbsent(e.to(), 1) == null) {
				queue.add(e.to());
			}
		}
		spread(queue, distance, this.payees, Set.of(source), edges);
		return distance.keySet();
	}

	/** Committees and candidates that a source or some committees paid or spent about. */
	Set<String> paidBy(String source, Set<String> committees) {
		Set<String> paid = new HashSet<>();
		for (Story.Event e : this.events) {
			if (e.from().equals(source) || committees.contains(e.from())) {
				paid.add(e.to());
			}
		}
		return paid;
	}

	private static void spread(ArrayDeque<String> queue, Map<String, Integer> distance, Map<String, Set<String>> next,
			Set<String> never, int most) {
		while (!queue.isEmpty()) {
			String at = queue.remove();
			int further = distance.get(at) + 1;
			for (String other : next.getOrDefault(at, Set.of())) {
				if (further <= most && !never.contains(other) && distance.putIfAbsent(other, further) == null) {
					queue.add(other);
				}
			}
		}
	}

	/**
	 * The events of some committees and of the candidate's own. Whoever else pays them
	 * stands as one giver outside, as no source's money can come that way within the
	 * hops; what leaves them for others is gone, as nothing comes back from there.
	 * Balances and days stay as they are: so what is attributed stays as it is.
	 * @param committees none of the candidate's own
	 * @param named givers told apart; others as well where refunds ask who gave
	 */
	Story story(String candidate, Set<String> committees, @Nullable Set<String> named) {
		Set<String> group = group(candidate);
		Set<String> refunded = new HashSet<>();
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.REFUND && committees.contains(e.from())) {
				refunded.add(e.to());
			}
		}
		Story story = new Story();
		story.committees.addAll(committees);
		group.forEach((committee) -> story.authorised(committee, candidate));
		Map<List<Object>, Long> outside = new LinkedHashMap<>();
		for (Story.Event e : this.events) {
			boolean enters = committees.contains(e.to()) || group.contains(e.to());
			switch (e.what()) {
				case OPENING, SPREAD -> {
					if (enters) {
						story.events.add(e);
					}
				}
				case GIFT -> {
					boolean isNamed = named == null || named.contains(e.from()) || refunded.contains(e.from())
							|| this.undisclosed.contains(e.from());
					if (enters && isNamed) {
						story.events.add(e);
					}
					else if (enters) {
						outside.merge(List.of(e.to(), e.day()), e.cents(), Long::sum);
					}
				}
				case MOVE -> {
					boolean leaves = committees.contains(e.from());
					boolean isSource = named != null && named.contains(e.from());
					if (enters && (leaves || isSource || group.contains(e.from()))) {
						story.events.add(e);
					}
					else if (enters) {
						outside.merge(List.of(e.to(), e.until()), e.cents(), Long::sum);
					}
					else if (leaves) {
						story.events.add(new Story.Event(Story.What.VENDOR, e.from(), e.from(), e.cents(), e.day(),
								e.day(), 0, e.row()));
					}
				}
				case SUPPORT, OPPOSE -> {
					boolean isSource = named != null && named.contains(e.from());
					if (committees.contains(e.from()) || isSource || group.contains(e.from())
							|| e.to().equals(candidate)) {
						story.events.add(e);
					}
				}
				case VENDOR, REFUND -> {
					if (committees.contains(e.from())) {
						story.events.add(e);
					}
				}
			}
		}
		outside.forEach((key, cents) -> story.events.add(new Story.Event(Story.What.GIFT, OUTSIDE, (String) key.get(0),
				cents, (Integer) key.get(1), (Integer) key.get(1), 0, ++this.row)));
		story.undisclosed.addAll(this.undisclosed);
		return story;
	}

}
