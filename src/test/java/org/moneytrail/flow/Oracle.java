package org.moneytrail.flow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The running balance, slow and exact: every committee every day, every donor on its own,
 * fractions of whole numbers, one number per label and hop count. Shares no code with the
 * engine.
 */
class Oracle extends OracleBook {

	private final Map<String, Map<Label, Fraction>> balances = new HashMap<>();

	private final Map<String, Map<Label, Fraction>> received = new HashMap<>();

	private final Map<Integer, List<Delivery>> transit = new HashMap<>();

	private final Map<String, List<Debt>> debts = new HashMap<>();

	private record Delivery(String to, Map<Label, Fraction> mix) {

	}

	Oracle(Story.Ask ask) {
		super(ask);
		run();
		resolve();
	}

	void run() {
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.OPENING && isOrdinary(e.to())) {
				add(balance(e.to()), kind("OPENING"), Fraction.of(e.cents()));
			}
		}
		Map<Integer, List<Story.Event>> byDay = new TreeMap<>();
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.SPREAD) {
				for (int day = e.day(); day <= e.until(); day++) {
					byDay.computeIfAbsent(day, (key) -> new ArrayList<>()).add(e);
				}
			}
			else if (e.what() != Story.What.OPENING) {
				byDay.computeIfAbsent(e.day(), (key) -> new ArrayList<>()).add(e);
				if (e.until() != e.day()) {
					byDay.computeIfAbsent(e.until(), (key) -> new ArrayList<>()).add(e);
				}
			}
		}
		byDay.forEach((day, happening) -> {
			this.events = happening;
			day(day);
		});
		placeUnspent();
	}

	void placeUnspent() {
		this.balances.values().forEach((mix) -> mix.forEach((label, mass) -> place("UNSPENT", label, mass)));
	}

	void day(int day) {
		this.received.clear();
		for (Delivery delivery : this.transit.getOrDefault(day, List.of())) {
			delivery.mix.forEach((label, mass) -> add(in(delivery.to), label, mass));
		}
		outsideReceipts(day);
		for (List<String> circle : circles(day)) {
			circle(circle, day);
		}
	}

	@Override
	void receive(Story.Event e, String to, Label label, long cents) {
		add(in(to), label, Fraction.of(cents));
	}

	void circle(List<String> circle, int day) {
		Map<String, Fraction> join = new HashMap<>();
		Map<String, Fraction> pool = new HashMap<>();
		Map<String, Long> settling = new HashMap<>();
		Map<String, Long> receipts = new HashMap<>();
		Map<String, Map<Label, Fraction>> drawn = new HashMap<>();
		Map<String, Debt> news = new HashMap<>();
		List<Story.Event> inner = this.events.stream()
			.filter((e) -> isSameDay(e, day) && circle.contains(e.from()) && circle.contains(e.to()))
			.toList();
		for (String c : circle) {
			long received = whole(sum(in(c)))
					+ inner.stream().filter((e) -> e.to().equals(c)).mapToLong(Story.Event::cents).sum();
			List<Debt> open = this.debts.computeIfAbsent(c, (key) -> new ArrayList<>());
			open.removeIf((debt) -> debt.day < day - this.ask.tolerance || debt.settled == debt.cents);
			long owed = open.stream().mapToLong((debt) -> debt.cents - debt.settled).sum();
			long settles = Math.min(owed, received);
			Fraction joins = (received > 0) ? Fraction.of(received - settles, received) : Fraction.ONE;
			long out = this.events.stream().filter((e) -> leaves(e, c, day)).mapToLong(Story.Event::cents).sum();
			long had = whole(sum(balance(c))) + received - settles;
			long lacking = Math.max(0, out - had);
			Map<Label, Fraction> base = new LinkedHashMap<>(balance(c));
			in(c).forEach((label, mass) -> add(base, label, mass.times(joins)));
			Fraction refunded = Fraction.ZERO;
			for (Story.Event e : this.events) {
				if (e.what() == Story.What.REFUND && leaves(e, c, day)) {
					refunded = refunded.plus(refund(base, e));
				}
			}
			if (lacking > 0) {
				Debt debt = new Debt();
				debt.name = "debt" + this.allDebts.size();
				debt.day = day;
				debt.cents = lacking;
				this.allDebts.add(debt);
				news.put(c, debt);
				add(base, new Label("DEBT", debt.name, 0), Fraction.of(lacking));
			}
			join.put(c, joins);
			settling.put(c, settles);
			receipts.put(c, received);
			pool.put(c, Fraction.of(had + lacking).minus(refunded));
			drawn.put(c, base);
		}
		Map<String, Map<Label, Fraction>> solved = solve(circle, inner, drawn, pool, join);
		Map<String, Map<Label, Fraction>> arriving = new HashMap<>();
		for (String c : circle) {
			arriving.put(c, new LinkedHashMap<>(in(c)));
		}
		for (String c : circle) {
			Map<Label, Fraction> mix = solved.get(c);
			Map<Label, Fraction> left = new LinkedHashMap<>(mix);
			for (Story.Event e : this.events) {
				if (!leaves(e, c, day)) {
					continue;
				}
				Fraction cents = Fraction.of(e.cents());
				if (e.what() == Story.What.REFUND) {
					cents = cents.minus(this.refundsOwn.getOrDefault(e, Fraction.ZERO));
				}
				if (!cents.isPositive()) {
					continue;
				}
				Fraction part = cents.over(pool.get(c));
				Map<Label, Fraction> payment = new LinkedHashMap<>();
				mix.forEach((label, mass) -> add(payment, label, mass.times(part)));
				payment.forEach((label, mass) -> add(left, label, Fraction.ZERO.minus(mass)));
				pay(e, payment, inner.contains(e) ? arriving.get(e.to()) : null);
			}
			this.balances.put(c, left);
		}
		for (String c : circle) {
			settle(c, arriving.get(c), settling.get(c), receipts.get(c));
			if (news.containsKey(c)) {
				this.debts.get(c).add(news.get(c));
			}
			spreadOut(c, day);
		}
	}

	private final Map<Story.Event, Fraction> refundsOwn = new HashMap<>();

	private Fraction refund(Map<Label, Fraction> base, Story.Event e) {
		List<Label> own = base.keySet()
			.stream()
			.filter((label) -> label.name().equals(e.to()) && !label.type().equals("DEBT"))
			.toList();
		Fraction held = own.stream().map(base::get).reduce(Fraction.ZERO, Fraction::plus);
		Fraction taken = held.min(Fraction.of(e.cents()));
		if (taken.isPositive()) {
			Fraction part = taken.over(held);
			for (Label label : own) {
				Fraction mass = base.get(label).times(part);
				place("REFUNDED", label, mass);
				add(base, label, Fraction.ZERO.minus(mass));
			}
		}
		this.refundsOwn.put(e, taken);
		return taken;
	}

	/** What each committee of a circle draws its payments from. */
	private Map<String, Map<Label, Fraction>> solve(List<String> circle, List<Story.Event> inner,
			Map<String, Map<Label, Fraction>> base, Map<String, Fraction> pool, Map<String, Fraction> join) {
		if (circle.size() == 1) {
			return base;
		}
		Map<String, Map<Label, Fraction>> x = new HashMap<>();
		circle.forEach((c) -> x.put(c, new LinkedHashMap<>()));
		if (circle.stream().allMatch((c) -> sum(base.get(c)).isZero())) {
			circle.forEach((c) -> add(x.get(c), kind("UNEXPLAINED"), pool.get(c)));
			return x;
		}
		Map<String, Map<Label, Fraction>> still = new HashMap<>();
		circle.forEach((c) -> still.put(c, new LinkedHashMap<>()));
		Map<String, Map<Label, Fraction>> moving = new HashMap<>();
		for (String c : circle) {
			moving.put(c, new LinkedHashMap<>());
			base.get(c).forEach((label, mass) -> add((isMoving(label) ? moving : still).get(c), label, mass));
		}
		for (int round = 0; round <= this.ask.maxHops + 1; round++) {
			Map<String, Map<Label, Fraction>> next = new HashMap<>();
			circle.forEach((c) -> next.put(c, new LinkedHashMap<>()));
			for (String c : circle) {
				moving.get(c).forEach((label, mass) -> add(x.get(c), label, mass));
			}
			for (Story.Event e : inner) {
				Fraction part = Fraction.of(e.cents()).over(pool.get(e.from())).times(join.get(e.to()));
				moving.get(e.from()).forEach((label, mass) -> {
					Label onward = step(label, e.cents(), e.to());
					add((isMoving(onward) ? next : still).get(e.to()), onward, mass.times(part));
				});
			}
			moving.clear();
			moving.putAll(next);
		}
		Set<Label> labels = new HashSet<>();
		still.values().forEach((mix) -> labels.addAll(mix.keySet()));
		for (Label label : labels) {
			Fraction[][] system = new Fraction[circle.size()][circle.size() + 1];
			for (int v = 0; v < circle.size(); v++) {
				for (int u = 0; u < circle.size(); u++) {
					system[v][u] = (u == v) ? Fraction.ONE : Fraction.ZERO;
				}
				system[v][circle.size()] = still.get(circle.get(v)).getOrDefault(label, Fraction.ZERO);
			}
			for (Story.Event e : inner) {
				int u = circle.indexOf(e.from());
				int v = circle.indexOf(e.to());
				system[v][u] = system[v][u]
					.minus(Fraction.of(e.cents()).over(pool.get(e.from())).times(join.get(e.to())));
			}
			Fraction[] solution = eliminate(system);
			for (int v = 0; v < circle.size(); v++) {
				add(x.get(circle.get(v)), label, solution[v]);
			}
		}
		return x;
	}

	private void pay(Story.Event e, Map<Label, Fraction> payment, Map<Label, Fraction> inside) {
		String place = destination(e);
		if (place == null) {
			Map<Label, Fraction> stepped = new LinkedHashMap<>();
			payment.forEach((label, mass) -> add(stepped, step(label, e.cents(), e.to()), mass));
			if (inside != null) {
				stepped.forEach((label, mass) -> add(inside, label, mass));
			}
			else if (e.until() == e.day()) {
				stepped.forEach((label, mass) -> add(in(e.to()), label, mass));
			}
			else {
				this.transit.computeIfAbsent(e.until(), (key) -> new ArrayList<>()).add(new Delivery(e.to(), stepped));
			}
		}
		else if (place.equals("ELSEWHERE") || place.equals("REFUNDED")) {
			payment.forEach((label, mass) -> place(place, label, mass));
		}
		else {
			payment.forEach(
					(label, mass) -> place(place, step(label, e.cents(), place.equals("DIRECT") ? e.to() : ""), mass));
		}
	}

	private void settle(String c, Map<Label, Fraction> arriving, long settles, long received) {
		long left = settles;
		for (Debt debt : this.debts.get(c)) {
			long part = Math.min(left, debt.cents - debt.settled);
			if (part > 0) {
				Fraction share = Fraction.of(part, received);
				arriving.forEach((label, mass) -> add(debt.makeUp, label, mass.times(share)));
				debt.settled += part;
				left -= part;
			}
		}
	}

	private void spreadOut(String c, int day) {
		for (Story.Event e : this.events) {
			if (e.what() != Story.What.SPREAD || !e.to().equals(c) || day < e.day() || day > e.until()) {
				continue;
			}
			long out = share(e.out(), e, day);
			long had = whole(sum(balance(c)));
			long paid = Math.min(out, had);
			if (paid > 0) {
				Fraction part = Fraction.of(paid, had);
				for (Label label : List.copyOf(balance(c).keySet())) {
					Fraction mass = balance(c).get(label).times(part);
					place("ELSEWHERE", label, mass);
					add(balance(c), label, Fraction.ZERO.minus(mass));
				}
			}
			if (out > paid) {
				Debt debt = new Debt();
				debt.name = "debt" + this.allDebts.size();
				debt.day = day;
				debt.cents = out - paid;
				this.allDebts.add(debt);
				this.debts.get(c).add(debt);
				place("ELSEWHERE", new Label("DEBT", debt.name, 0), Fraction.of(debt.cents));
			}
		}
	}

	Map<Label, Fraction> balance(String committee) {
		return this.balances.computeIfAbsent(committee, (key) -> new LinkedHashMap<>());
	}

	Map<Label, Fraction> in(String committee) {
		return this.received.computeIfAbsent(committee, (key) -> new LinkedHashMap<>());
	}

	/** Balances are whole cents; anything else is a mistake of the oracle. */
	private static long whole(Fraction cents) {
		if (!cents.bottom().equals(BigInteger.ONE)) {
			throw new IllegalStateException("balance of " + cents);
		}
		return cents.top().longValueExact();
	}

}
