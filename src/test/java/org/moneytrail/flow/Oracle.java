package org.moneytrail.flow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The running balance, slow and exact: every committee every day, every donor on its own,
 * fractions of whole numbers, one number per label and hop count. Shares no code with the
 * engine.
 */
final class Oracle {

	/** A label's hops once a limit cut it. */
	private static final int CUT = 99;

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

	private final Map<String, Map<Label, Fraction>> raw = new LinkedHashMap<>();

	private final Story.Ask ask;

	private final List<Story.Event> events;

	private final Set<String> sources = new HashSet<>();

	private final Map<String, Map<Label, Fraction>> balances = new HashMap<>();

	private final Map<String, Map<Label, Fraction>> received = new HashMap<>();

	private final Map<Integer, List<Delivery>> transit = new HashMap<>();

	private final Map<String, List<Debt>> debts = new HashMap<>();

	private final List<Debt> allDebts = new ArrayList<>();

	private record Delivery(String to, Map<Label, Fraction> mix) {

	}

	private static final class Debt {

		String name = "";

		int day;

		long cents;

		long settled;

		Map<Label, Fraction> makeUp = new LinkedHashMap<>();

		Map<String, Map<Integer, Fraction>> hops = new HashMap<>();

		Map<String, Fraction> total = new HashMap<>();

	}

	Oracle(Story.Ask ask) {
		this.ask = ask;
		this.events = ask.story.events;
		this.sources.addAll(ask.donors);
		if (ask.committeeSource != null) {
			this.sources.add(ask.committeeSource);
		}
		run();
		resolve();
	}

	/** Cents of one kind of money at a place; zero if none. */
	Fraction at(String place, String what) {
		return this.places.getOrDefault(place, Map.of()).getOrDefault(what, Fraction.ZERO);
	}

	Fraction sum(String place) {
		return this.places.getOrDefault(place, Map.of()).values().stream().reduce(Fraction.ZERO, Fraction::plus);
	}

	private void run() {
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.OPENING && isOrdinary(e.to())) {
				add(balance(e.to()), kind("OPENING"), Fraction.of(e.cents()));
			}
		}
		int first = this.events.stream().mapToInt(Story.Event::day).min().orElse(0);
		int last = this.events.stream().mapToInt(Story.Event::until).max().orElse(0);
		for (int day = first; day <= last; day++) {
			day(day);
		}
		this.balances.values().forEach((mix) -> mix.forEach((label, mass) -> place("UNSPENT", label, mass)));
	}

	private void day(int day) {
		this.received.clear();
		outsideReceipts(day);
		for (List<String> circle : circles(day)) {
			circle(circle, day);
		}
	}

	private boolean isOrdinary(String committee) {
		return !this.ask.group.contains(committee) && !committee.equals(this.ask.committeeSource);
	}

	private void outsideReceipts(int day) {
		for (Delivery delivery : this.transit.getOrDefault(day, List.of())) {
			delivery.mix.forEach((label, mass) -> add(in(delivery.to), label, mass));
		}
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
			if (spends && fromGroup && e.to().equals(this.ask.candidate) && inWindow(day)) {
				place(e.what().name(), kind("RETURNED"), Fraction.of(e.cents()));
			}
			if (spends && e.from().equals(this.ask.committeeSource)) {
				Label label = new Label("SOURCE", e.from(), 0);
				if (e.to().equals(this.ask.candidate) && inWindow(day)) {
					place(e.what().name(), step(label, e.cents(), ""), Fraction.of(e.cents()));
				}
				else {
					place("ELSEWHERE", label, Fraction.of(e.cents()));
				}
			}
		}
	}

	private void outside(Story.Event e, String to, Label label, long cents, int day, long transaction) {
		if (this.ask.group.contains(to)) {
			if (inWindow(day)) {
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
			add(in(to), step(label, transaction, to), Fraction.of(cents));
		}
	}

	private static long share(long cents, Story.Event e, int day) {
		int days = e.until() - e.day() + 1;
		return cents / days + ((day - e.day() < cents % days) ? 1 : 0);
	}

	/** Committees that pay each other that day stand together; payers come first. */
	private List<List<String>> circles(int day) {
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

	private boolean isSameDay(Story.Event e, int day) {
		return e.what() == Story.What.MOVE && e.day() == day && e.until() == day && isOrdinary(e.from())
				&& isOrdinary(e.to());
	}

	private void circle(List<String> circle, int day) {
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
			.filter((label) -> label.name.equals(e.to()) && !label.type.equals("DEBT"))
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

	private boolean leaves(Story.Event e, String c, int day) {
		boolean pays = switch (e.what()) {
			case MOVE, SUPPORT, OPPOSE, VENDOR, REFUND -> true;
			default -> false;
		};
		return pays && e.from().equals(c) && e.day() == day;
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

	private static Fraction[] eliminate(Fraction[][] system) {
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

	private static boolean isMoving(Label label) {
		return (label.type.equals("SOURCE") || label.type.equals("DEBT")) && label.hops != CUT;
	}

	/** A label after one more transaction into {@code to}. */
	private Label step(Label label, long transaction, String to) {
		if (!isMoving(label)) {
			return label;
		}
		int least = label.hops + 1 + (label.type.equals("DEBT") ? 1 : 0);
		boolean cut = least > this.ask.maxHops || transaction < this.ask.minCents || this.ask.stopAt.contains(to);
		return new Label(label.type, label.name, cut ? CUT : label.hops + 1);
	}

	private void pay(Story.Event e, Map<Label, Fraction> payment, Map<Label, Fraction> inside) {
		boolean toCandidate = e.what() == Story.What.SUPPORT || e.what() == Story.What.OPPOSE;
		boolean toGroup = e.what() == Story.What.MOVE && this.ask.group.contains(e.to());
		if ((toGroup && inWindow(e.until()))
				|| (toCandidate && e.to().equals(this.ask.candidate) && inWindow(e.day()))) {
			String place = toGroup ? "DIRECT" : e.what().name();
			payment.forEach((label, mass) -> place(place, step(label, e.cents(), toGroup ? e.to() : ""), mass));
		}
		else if (e.what() == Story.What.MOVE && e.to().equals(this.ask.committeeSource)) {
			payment.forEach((label, mass) -> place("REFUNDED", label, mass));
		}
		else if (e.what() == Story.What.MOVE && isOrdinary(e.to())) {
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
		else {
			payment.forEach((label, mass) -> place("ELSEWHERE", label, mass));
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

	/** Puts what settled them in the place of the shortfalls. */
	private void resolve() {
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
		List<Debt> solvable = this.allDebts.stream().filter(grounded::contains).toList();
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

	private void place(String place, Label label, Fraction mass) {
		add(this.raw.computeIfAbsent(place, (key) -> new LinkedHashMap<>()), label, mass);
	}

	private Map<Label, Fraction> balance(String committee) {
		return this.balances.computeIfAbsent(committee, (key) -> new LinkedHashMap<>());
	}

	private Map<Label, Fraction> in(String committee) {
		return this.received.computeIfAbsent(committee, (key) -> new LinkedHashMap<>());
	}

	private boolean inWindow(int day) {
		return this.ask.fromDay <= day && day <= this.ask.toDay;
	}

	private static Label kind(String kind) {
		return new Label(kind, "", 0);
	}

	private static void add(Map<Label, Fraction> mix, Label label, Fraction mass) {
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

	private static Fraction sum(Map<Label, Fraction> mix) {
		return mix.values().stream().reduce(Fraction.ZERO, Fraction::plus);
	}

	/** Balances are whole cents; anything else is a mistake of the oracle. */
	private static long whole(Fraction cents) {
		if (!cents.bottom().equals(BigInteger.ONE)) {
			throw new IllegalStateException("balance of " + cents);
		}
		return cents.top().longValueExact();
	}

}
