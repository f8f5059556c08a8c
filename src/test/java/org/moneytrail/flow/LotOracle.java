package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** FIFO and LIFO, cent by cent: every single cent is a lot of its own. */
final class LotOracle extends OracleBook {

	private final boolean newestFirst;

	private final Map<String, List<Label>> held = new LinkedHashMap<>();

	private final Map<String, List<Debt>> open = new HashMap<>();

	private final Map<Story.Event, List<Label>> sent = new LinkedHashMap<>();

	/** Receipts of the day from outside the ledger's committees, in any order. */
	private final Map<String, List<Receipt>> outside = new HashMap<>();

	private record Receipt(int row, List<Label> cents) {

	}

	LotOracle(Story.Ask ask, boolean newestFirst) {
		super(ask);
		this.newestFirst = newestFirst;
		for (Story.Event e : this.events) {
			if (e.what() == Story.What.OPENING && isOrdinary(e.to())) {
				held(e.to()).addAll(Collections.nCopies((int) e.cents(), kind("OPENING")));
			}
		}
		int first = this.events.stream().mapToInt(Story.Event::day).min().orElse(0);
		int last = this.events.stream().mapToInt(Story.Event::until).max().orElse(0);
		for (int day = first; day <= last; day++) {
			this.outside.clear();
			outsideReceipts(day);
			for (List<String> circle : circles(day)) {
				circle(circle, day);
			}
		}
		this.held.values().forEach((cents) -> cents.forEach((label) -> place("UNSPENT", label, Fraction.ONE)));
		this.sent.values().forEach((cents) -> cents.forEach((label) -> place("IN_TRANSIT", label, Fraction.ONE)));
		resolve();
	}

	@Override
	void receive(Story.Event e, String to, Label label, long cents) {
		int row = (e.what() == Story.What.SPREAD) ? -1 : e.row();
		this.outside.computeIfAbsent(to, (key) -> new ArrayList<>())
			.add(new Receipt(row, Collections.nCopies((int) cents, label)));
	}

	private void circle(List<String> circle, int day) {
		for (String c : circle) {
			open(c).removeIf((debt) -> debt.day < day - this.ask.tolerance);
			List<Receipt> receipts = new ArrayList<>(this.outside.getOrDefault(c, List.of()));
			for (Story.Event e : this.events) {
				if (e.what() == Story.What.MOVE && e.to().equals(c) && e.until() == day && this.sent.containsKey(e)) {
					receipts.add(new Receipt(e.row(), this.sent.remove(e)));
				}
			}
			receipts.sort(Comparator.comparing(Receipt::row));
			receipts.forEach((receipt) -> accept(c, receipt.cents));
		}
		refunds(circle, day);
		List<Story.Event> rows = this.events.stream()
			.filter((e) -> pays(e) && e.what() != Story.What.REFUND && e.what() != Story.What.VENDOR)
			.filter((e) -> e.day() == day && circle.contains(e.from()))
			.sorted(Comparator.comparing(Story.Event::row))
			.toList();
		for (Story.Event e : rows) {
			payRow(e, circle, day);
		}
		for (String c : circle) {
			for (Story.Event e : this.events) {
				if (e.what() == Story.What.VENDOR && leaves(e, c, day)) {
					placeAll("ELSEWHERE", pay(c, e.cents(), day));
				}
			}
			for (Story.Event e : this.events) {
				if (e.what() == Story.What.SPREAD && e.to().equals(c) && e.day() <= day && day <= e.until()) {
					placeAll("ELSEWHERE", pay(c, share(e.out(), e, day), day));
				}
			}
		}
	}

	/** Own money first, for all; then what is left goes like any payment. */
	private void refunds(List<String> circle, int day) {
		for (String c : circle) {
			List<Long> rests = new ArrayList<>();
			for (Story.Event e : this.events) {
				if (e.what() == Story.What.REFUND && leaves(e, c, day)) {
					long rest = e.cents();
					while (rest > 0 && takeOwn(c, e.to())) {
						rest--;
					}
					rests.add(rest);
				}
			}
			rests.forEach((rest) -> placeAll("ELSEWHERE", pay(c, rest, day)));
		}
	}

	private boolean takeOwn(String c, String donor) {
		List<Label> cents = held(c);
		for (int i = 0; i < cents.size(); i++) {
			int place = this.newestFirst ? cents.size() - 1 - i : i;
			Label label = cents.get(place);
			if (label.name().equals(donor) && !label.type().equals("DEBT")) {
				place("REFUNDED", label, Fraction.ONE);
				cents.remove(place);
				return true;
			}
		}
		return false;
	}

	private void payRow(Story.Event e, List<String> circle, int day) {
		List<Label> payment = pay(e.from(), e.cents(), day);
		String place = destination(e);
		if (place == null) {
			List<Label> onward = payment.stream().map((label) -> step(label, e.cents(), e.to())).toList();
			if (e.until() == day && circle.contains(e.to())) {
				accept(e.to(), onward);
			}
			else {
				this.sent.put(e, onward);
			}
		}
		else if (place.equals("ELSEWHERE") || place.equals("REFUNDED")) {
			placeAll(place, payment);
		}
		else {
			String to = place.equals("DIRECT") ? e.to() : "";
			placeAll(place, payment.stream().map((label) -> step(label, e.cents(), to)).toList());
		}
	}

	/** Takes cents by the method; they leave in the order in which they had come. */
	private List<Label> pay(String c, long cents, int day) {
		List<Label> held = held(c);
		List<Label> payment = take(held, cents);
		long lacking = cents - payment.size();
		if (lacking > 0) {
			Debt debt = new Debt();
			debt.name = "debt" + this.allDebts.size();
			debt.day = day;
			debt.cents = lacking;
			this.allDebts.add(debt);
			open(c).add(debt);
			payment.addAll(Collections.nCopies((int) lacking, new Label("DEBT", debt.name, 0)));
		}
		return payment;
	}

	private List<Label> take(List<Label> from, long most) {
		int count = (int) Math.min(most, from.size());
		int start = this.newestFirst ? from.size() - count : 0;
		List<Label> part = from.subList(start, start + count);
		List<Label> taken = new ArrayList<>(part);
		part.clear();
		return taken;
	}

	private void accept(String c, List<Label> cents) {
		List<Label> left = new ArrayList<>(cents);
		for (Debt debt : open(c)) {
			List<Label> part = take(left, debt.cents - debt.settled);
			part.forEach((label) -> add(debt.makeUp, label, Fraction.ONE));
			debt.settled += part.size();
		}
		held(c).addAll(left);
	}

	private void placeAll(String place, List<Label> cents) {
		cents.forEach((label) -> place(place, label, Fraction.ONE));
	}

	private List<Label> held(String committee) {
		return this.held.computeIfAbsent(committee, (key) -> new ArrayList<>());
	}

	private List<Debt> open(String committee) {
		return this.open.computeIfAbsent(committee, (key) -> new ArrayList<>());
	}

}
