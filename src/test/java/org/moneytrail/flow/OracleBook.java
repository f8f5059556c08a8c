package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What the oracles of all methods share: what money is, where it ends, which committees
 * pay in a circle on a day, and what settled shortfalls were made of in the end. Slow and
 * exact; shares no code with the engine.
 */
abstract class OracleBook {

	/** A label's hops once a limit cut it. */
	static final int CUT = 99;

	/**
	 * What money is.
	 *
	 * @param name a kind such as {@code OPENING}, a source or donor, or a shortfall's
	 * name
	 */
	record Label(String type, String name, int hops) {

	}

	/** Cents by place and what they are in the end. */
	final Map<String, Map<String, Fraction>> places = new LinkedHashMap<>();

	final Map<String, Map<Label, Fraction>> raw = new LinkedHashMap<>();

	final Story.Ask ask;

	/** What happened, as far as the method looks at it. */
	List<Story.Event> events;

	final Set<String> sources = new HashSet<>();

	final List<Debt> allDebts = new ArrayList<>();

	OracleBook(Story.Ask ask) {
		this.ask = ask;
		this.events = ask.story.events.stream().filter((e) -> e.day() != Days.UNDATED).toList();
		this.sources.addAll(ask.donors);
		if (ask.committeeSource != null) {
			this.sources.add(ask.committeeSource);
		}
	}

	/** The oracle of the method asked for. */
	static OracleBook of(Story.Ask ask) {
		return switch (ask.method) {
			case RUNNING_BALANCE -> new Oracle(ask);
			case FIFO -> new LotOracle(ask, false);
			case LIFO -> new LotOracle(ask, true);
			case WHOLE_PERIOD -> new WholeOracle(ask);
			case TOUCHED -> throw new IllegalArgumentException("no oracle of " + ask.method);
		};
	}

	/** Money comes to a committee from outside the ledger's own committees. */
	abstract void receive(Story.Event e, String to, Label label, long cents);

	static final class Debt {

		String name = "";

		int day;

		long cents;

		long settled;

		Map<Label, Fraction> makeUp = new LinkedHashMap<>();

		Map<String, Map<Integer, Fraction>> hops = new HashMap<>();

		Map<String, Fraction> total = new HashMap<>();

	}

	/** Cents of one kind of money at a place; zero if none. */
	Fraction at(String place, String what) {
		return this.places.getOrDefault(place, Map.of()).getOrDefault(what, Fraction.ZERO);
	}

	Fraction sum(String place) {
		return this.places.getOrDefault(place, Map.of()).values().stream().reduce(Fraction.ZERO, Fraction::plus);
	}

	boolean isOrdinary(String committee) {
		return !this.ask.group.contains(committee) && !committee.equals(this.ask.committeeSource);
	}

	/** What comes from outside that day, to committees and to the target itself. */
	void outsideReceipts(int day) {
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.SPREAD && e.day() <= day && day <= e.until()) {
				outside(e, e.to(), kind("UNITEMISED"), share(e.cents(), e, day), day, Long.MAX_VALUE);
			}
			if (e.what() == Story.What.GIFT && e.day() == day) {
				String kind = this.ask.story.undisclosed.contains(e.from()) ? "UNDISCLOSED" : "OTHER_DONORS";
				Label label = this.sources.contains(e.from()) ? new Label("SOURCE", e.from(), 0)
						: new Label(kind, e.from(), 0);
				outside(e, e.to(), label, e.cents(), day, e.cents());
			}
			if (e.what() == Story.What.MOVE && e.from().equals(this.ask.committeeSource) && e.until() == day) {
				outside(e, e.to(), new Label("SOURCE", e.from(), 0), e.cents(), day, e.cents());
			}
			boolean fromGroup = this.ask.group.contains(e.from());
			if (e.what() == Story.What.MOVE && fromGroup && !this.ask.group.contains(e.to()) && e.until() == day) {
				if (isOrdinary(e.to())) {
					outside(e, e.to(), kind("RETURNED"), e.cents(), day, e.cents());
				}
			}
			boolean spends = (e.what() == Story.What.SUPPORT || e.what() == Story.What.OPPOSE) && e.day() == day;
			if (spends && fromGroup && e.to().equals(this.ask.candidate) && inWindow(e, day)) {
				place(e.what().name(), kind("RETURNED"), Fraction.of(e.cents()));
			}
			if (spends && e.from().equals(this.ask.committeeSource)) {
				Label label = new Label("SOURCE", e.from(), 0);
				if (e.to().equals(this.ask.candidate) && inWindow(e, day)) {
					place(e.what().name(), step(label, e.cents(), ""), Fraction.of(e.cents()));
				}
				else {
					place("ELSEWHERE", label, Fraction.of(e.cents()));
				}
			}
		}
	}

	void outside(Story.Event e, String to, Label label, long cents, int day, long transaction) {
		if (this.ask.group.contains(to)) {
			if (inWindow(e, day)) {
				place("DIRECT", step(label, transaction, to), Fraction.of(cents));
			}
			else if (label.type.equals("SOURCE")) {
				place("ELSEWHERE", label, Fraction.of(cents));
			}
		}
		else if (to.equals(this.ask.committeeSource)) {
			if (label.type.equals("SOURCE")) {
				place("REFUNDED", label, Fraction.of(cents));
			}
		}
		else {
			receive(e, to, step(label, transaction, to), cents);
		}
	}

	static long share(long cents, Story.Event e, int day) {
		int days = e.until() - e.day() + 1;
		return cents / days + ((day - e.day() < cents % days) ? 1 : 0);
	}

	/** Committees that pay each other that day stand together; payers come first. */
	List<List<String>> circles(int day) {
		List<String> all = this.ask.story.committees.stream().filter(this::isOrdinary).toList();
		Map<String, Set<String>> reach = new HashMap<>();
		all.forEach((c) -> reach.put(c, new HashSet<>(Set.of(c))));
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Story.Event e : this.events) {
				if (isSameDay(e, day)) {
					for (String c : all) {
						if (reach.get(c).contains(e.from())) {
							grew |= reach.get(c).add(e.to());
						}
					}
				}
			}
		}
		List<List<String>> ordered = new ArrayList<>();
		Set<String> done = new HashSet<>();
		while (done.size() < all.size()) {
			for (String c : all) {
				boolean ready = all.stream()
					.allMatch((p) -> done.contains(p) || !reach.get(p).contains(c) || reach.get(c).contains(p));
				if (!done.contains(c) && ready) {
					List<String> circle = all.stream()
						.filter((p) -> reach.get(p).contains(c) && reach.get(c).contains(p))
						.toList();
					done.addAll(circle);
					ordered.add(circle);
				}
			}
		}
		return ordered;
	}

	boolean isSameDay(Story.Event e, int day) {
		return e.what() == Story.What.MOVE && e.day() == day && e.until() == day && isOrdinary(e.from())
				&& isOrdinary(e.to());
	}

	static Fraction[] eliminate(Fraction[][] system) {
		int n = system.length;
		for (int column = 0; column < n; column++) {
			int pivot = column;
			while (system[pivot][column].isZero()) {
				pivot++;
			}
			Fraction[] swap = system[pivot];
			system[pivot] = system[column];
			system[column] = swap;
			for (int row = 0; row < n; row++) {
				if (row != column && !system[row][column].isZero()) {
					Fraction factor = system[row][column].over(system[column][column]);
					for (int i = 0; i <= n; i++) {
						system[row][i] = system[row][i].minus(factor.times(system[column][i]));
					}
				}
			}
		}
		Fraction[] solution = new Fraction[n];
		for (int i = 0; i < n; i++) {
			solution[i] = system[i][n].over(system[i][i]);
		}
		return solution;
	}

	/**
	 * Where a payment ends that goes to no ordinary committee; null if it goes to one.
	 */
	@Nullable String destination(Story.Event e) {
		boolean toCandidate = e.what() == Story.What.SUPPORT || e.what() == Story.What.OPPOSE;
		boolean toGroup = e.what() == Story.What.MOVE && this.ask.group.contains(e.to());
		if (toGroup && inWindow(e, e.until())) {
			return "DIRECT";
		}
		if (toCandidate && e.to().equals(this.ask.candidate) && inWindow(e, e.day())) {
			return e.what().name();
		}
		if (e.what() == Story.What.MOVE && e.to().equals(this.ask.committeeSource)) {
			return "REFUNDED";
		}
		return (e.what() == Story.What.MOVE && isOrdinary(e.to())) ? null : "ELSEWHERE";
	}

	boolean leaves(Story.Event e, String c, int day) {
		return pays(e) && e.from().equals(c) && e.day() == day;
	}

	static boolean pays(Story.Event e) {
		return switch (e.what()) {
			case MOVE, SUPPORT, OPPOSE, VENDOR, REFUND -> true;
			default -> false;
		};
	}

	static boolean isMoving(Label label) {
		return (label.type.equals("SOURCE") || label.type.equals("DEBT")) && label.hops != CUT;
	}

	/** A label after one more transaction into {@code to}. */
	Label step(Label label, long transaction, String to) {
		if (!isMoving(label)) {
			return label;
		}
		int least = label.hops + 1 + (label.type.equals("DEBT") ? 1 : 0);
		boolean cut = least > this.ask.maxHops || transaction < this.ask.minCents || this.ask.stopAt.contains(to);
		return new Label(label.type, label.name, cut ? CUT : label.hops + 1);
	}

	/** Puts what settled them in the place of the shortfalls. */
	void resolve() {
		Map<String, Debt> byName = new HashMap<>();
		this.allDebts.forEach((debt) -> byName.put(debt.name, debt));
		Set<Debt> grounded = new HashSet<>();
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Debt debt : this.allDebts) {
				boolean ground = debt.settled < debt.cents || debt.makeUp.keySet()
					.stream()
					.anyMatch((l) -> debt.makeUp.get(l).isPositive()
							&& (!l.type.equals("DEBT") || grounded.contains(byName.get(l.name))));
				grew |= ground && grounded.add(debt);
			}
		}
		List<Debt> solvable = new ArrayList<>();
		for (Debt debt : this.allDebts) {
			if (grounded.contains(debt) && debt.makeUp.keySet().stream().noneMatch((l) -> l.type.equals("DEBT"))) {
				debt.makeUp.forEach((label, mass) -> debt.total.merge(plain(label), mass.over(Fraction.of(debt.cents)),
						Fraction::plus));
				debt.total.merge("UNEXPLAINED", Fraction.of(debt.cents - debt.settled, debt.cents), Fraction::plus);
			}
			else if (grounded.contains(debt)) {
				solvable.add(debt);
			}
		}
		Set<String> names = new TreeSet<>();
		names.add("UNEXPLAINED");
		for (Debt debt : this.allDebts) {
			debt.makeUp.keySet().stream().filter((l) -> !l.type.equals("DEBT")).forEach((l) -> names.add(plain(l)));
			if (!grounded.contains(debt)) {
				debt.total.put("UNEXPLAINED", Fraction.ONE);
			}
		}
		for (String name : names) {
			int n = solvable.size();
			Fraction[][] system = new Fraction[n][n + 1];
			for (int i = 0; i < n; i++) {
				Debt debt = solvable.get(i);
				Fraction whole = Fraction.of(debt.cents);
				for (int j = 0; j < n; j++) {
					system[i][j] = (i == j) ? Fraction.ONE : Fraction.ZERO;
				}
				Fraction constant = name.equals("UNEXPLAINED") ? Fraction.of(debt.cents - debt.settled, debt.cents)
						: Fraction.ZERO;
				for (Map.Entry<Label, Fraction> part : debt.makeUp.entrySet()) {
					Fraction share = part.getValue().over(whole);
					if (!part.getKey().type.equals("DEBT")) {
						constant = plain(part.getKey()).equals(name) ? constant.plus(share) : constant;
						continue;
					}
					Debt other = byName.get(part.getKey().name);
					int j = solvable.indexOf(other);
					if (j < 0) {
						constant = constant.plus(share.times(other.total.getOrDefault(name, Fraction.ZERO)));
					}
					else {
						system[i][j] = system[i][j].minus(share);
					}
				}
				system[i][n] = constant;
			}
			Fraction[] solution = eliminate(system);
			for (int i = 0; i < n; i++) {
				solvable.get(i).total.put(name, solution[i]);
			}
		}
		this.raw.forEach((place, mix) -> mix.forEach((label, mass) -> resolve(place, label, mass, byName)));
	}

	private void resolve(String place, Label label, Fraction mass, Map<String, Debt> byName) {
		Map<String, Fraction> result = this.places.computeIfAbsent(place, (key) -> new LinkedHashMap<>());
		if (!label.type.equals("DEBT")) {
			String name = !this.sources.contains(label.name) ? label.type
					: (label.hops == CUT) ? "CUT_OFF" : label.name;
			result.merge(name, mass, Fraction::plus);
			return;
		}
		Debt debt = byName.get(label.name);
		debt.total.forEach((name, share) -> {
			if (!this.sources.contains(name)) {
				result.merge(name, mass.times(share), Fraction::plus);
				return;
			}
			Fraction within = Fraction.ZERO;
			if (label.hops != CUT) {
				for (int before = 1; before + label.hops <= this.ask.maxHops; before++) {
					within = within.plus(withHops(debt, name, before, byName));
				}
			}
			result.merge(name, mass.times(within), Fraction::plus);
			result.merge("CUT_OFF", mass.times(share.minus(within)), Fraction::plus);
		});
	}

	/** The share of a settled shortfall that is a source's with so many hops. */
	private Fraction withHops(Debt debt, String source, int hops, Map<String, Debt> byName) {
		Map<Integer, Fraction> known = debt.hops.computeIfAbsent(source, (key) -> new HashMap<>());
		if (known.containsKey(hops)) {
			return known.get(hops);
		}
		Fraction share = Fraction.ZERO;
		for (Map.Entry<Label, Fraction> part : debt.makeUp.entrySet()) {
			Label label = part.getKey();
			Fraction weight = part.getValue().over(Fraction.of(debt.cents));
			if (label.type.equals("SOURCE") && label.name.equals(source) && label.hops == hops) {
				share = share.plus(weight);
			}
			if (label.type.equals("DEBT") && label.hops != CUT && label.hops < hops) {
				share = share.plus(weight.times(withHops(byName.get(label.name), source, hops - label.hops, byName)));
			}
		}
		known.put(hops, share);
		return share;
	}

	private String plain(Label label) {
		return this.sources.contains(label.name) ? label.name : label.type;
	}

	void place(String place, Label label, Fraction mass) {
		add(this.raw.computeIfAbsent(place, (key) -> new LinkedHashMap<>()), label, mass);
	}

	boolean inWindow(Story.Event e, int day) {
		return this.ask.fromDay <= day && day <= this.ask.toDay;
	}

	static Label kind(String kind) {
		return new Label(kind, "", 0);
	}

	static void add(Map<Label, Fraction> mix, Label label, Fraction mass) {
		if (!mass.isZero()) {
			Fraction sum = mix.getOrDefault(label, Fraction.ZERO).plus(mass);
			if (sum.isZero()) {
				mix.remove(label);
			}
			else {
				mix.put(label, sum);
			}
		}
	}

	static Fraction sum(Map<Label, Fraction> mix) {
		return mix.values().stream().reduce(Fraction.ZERO, Fraction::plus);
	}

}
