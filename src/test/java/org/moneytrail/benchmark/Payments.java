package org.moneytrail.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * What committees pay, day by day and out of what they hold: to each other (both sides'
 * rows), in support of and against candidates, to vendors. One payment in fifty is made
 * without the money for it.
 */
final class Payments {

	/** The files written. */
	record Files(Rows itpas2, Rows itoth, Rows oppexp, Rows transferred, Rows spent) {

	}

	private static final long LEAST = 10_000;

	private final Size size;

	private final Cast cast;

	private final Calendar calendar;

	private final Filer filer;

	private final Cash cash;

	private final Files files;

	private final Dice dice;

	private final PowerLaw payers;

	private final long[] opening;

	private final long[] balance;

	Payments(Size size, Cast cast, Calendar calendar, Filer filer, Cash cash, Files files) {
		this.size = size;
		this.cast = cast;
		this.calendar = calendar;
		this.filer = filer;
		this.cash = cash;
		this.files = files;
		this.dice = new Dice(size.seed(), 2);
		this.payers = new PowerLaw(cast.receivers(), 0.7);
		this.opening = new long[cast.committees()];
		for (int i = 0; i < cast.receivers(); i++) {
			boolean hasOpening = cast.part(i) != Cast.Part.AUTHORIZED && cast.hasSummary(i);
			this.opening[i] = hasOpening ? cash.receipts(i) / 100 * Dice.pick(size.seed(), i, 40, 30)
					+ 100_000L * Dice.pick(size.seed(), i, 41, 50) : 0;
		}
		this.balance = this.opening.clone();
	}

	/** Cents before the first day. */
	long opening(int committee) {
		return this.opening[committee];
	}

	void write() throws IOException {
		for (int day = 0; day < Calendar.DAYS; day++) {
			for (int committee = 0; committee < this.balance.length; committee++) {
				this.balance[committee] += this.cash.flow(committee, day);
			}
			for (int i = this.calendar.share(this.size.operatingExpenditures(), day); i > 0; i--) {
				operate(day);
			}
			for (int i = this.calendar.share(this.size.transfers(), day); i > 0; i--) {
				transfer(day);
			}
			for (int i = this.calendar.share(this.size.expenditures(), day); i > 0; i--) {
				spend(day);
			}
		}
	}

	private void operate(int day) throws IOException {
		int payer = this.payers.draw(this.dice);
		long cents = part(payer, 50);
		if (cents == 0) {
			return;
		}
		long row = this.filer.next();
		Rows out = this.files.oppexp();
		int quarter = Calendar.quarter(day);
		out.text(this.cast.committeeId(payer)).text("N").number(2019 + quarter / 4).text(Calendar.report(quarter));
		out.text(this.calendar.received(quarter)).tenDigits(row).text("21B").text("F3X").text("SB");
		out.text(Words.name(this.dice.below(4_000))).more(" SERVICES").text("CAPITAL CITY").text("DC").text("20003");
		out.text(this.calendar.slashed(day)).dollars(cents).text("").text("RENT").text("001").text("Administrative");
		out.empty(2).text("ORG").text("4").more(this.calendar.packed(day)).tenDigits(row);
		out.number(Filer.file(payer, day)).text("T").tenDigits(row).empty(2).end();
		pay(payer, day, cents);
	}

	private void transfer(int day) throws IOException {
		int payer = this.payers.draw(this.dice);
		int payee = payee(payer);
		boolean affiliated = this.cast.part(payer) == Cast.Part.JOINT_FUNDRAISER || this.dice.chance(0.2);
		long cents = affiliated ? part(payer, 4) : Math.min(part(payer, 8), 50_000L * (1 + this.dice.below(10)));
		if (cents == 0 || payee == payer) {
			return;
		}
		int lag = this.dice.chance(0.8) ? this.dice.below(8) : -1;
		if (!affiliated && this.cast.isCampaign(payee) && this.dice.chance(0.02)) {
			inKind(payer, payee, day, cents);
			return;
		}
		long row = this.filer.next();
		payerRow(payer, payee, day, row, affiliated ? "24G" : "24K", cents);
		this.files.transferred().text("fec:").more(this.cast.committeeId(payer)).text("fec:");
		this.files.transferred().more(this.cast.committeeId(payee)).number(this.filer.subId(row, day));
		this.files.transferred().decimal(cents).number(Calendar.epochDay(day)).end();
		pay(payer, day, cents);
		receive(payee, day, Calendar.later(day, Math.max(lag, 0)), cents);
		if (lag >= 0) {
			receiverRow(payer, payee, Calendar.later(day, lag), affiliated ? "18G" : "18K", cents);
		}
		if (this.cast.part(payer) == Cast.Part.JOINT_FUNDRAISER) {
			attribution(payer, payee, day, cents);
		}
	}

	/** In the payer's report as 24Z, in the payee's as 15Z; moves no money. */
	private void inKind(int payer, int payee, int day, long cents) throws IOException {
		payerRow(payer, payee, day, this.filer.next(), "24Z", cents);
		receiverRow(payer, payee, day, "15Z", cents);
		this.cash.receiveInKind(payee, cents);
	}

	/** In pas2 as well where it is for a candidate; oth has every row. */
	private void payerRow(int payer, int payee, int day, long row, String type, long cents) throws IOException {
		int candidate = this.cast.candidateOf(payee);
		if (candidate >= 0 && !type.equals("24G")) {
			Rows out = this.filer.begin(this.files.itpas2(), payer, day, row, type);
			this.filer.money(this.filer.committee(out, payee), day, cents).text(this.cast.committeeId(payee));
			out.text(this.cast.candidateId(candidate));
			this.filer.end(out, payer, day, row, false, "");
		}
		Rows out = this.filer.begin(this.files.itoth(), payer, day, row, type);
		this.filer.money(this.filer.committee(out, payee), day, cents).text(this.cast.committeeId(payee));
		this.filer.end(out, payer, day, row, false, "");
	}

	private void receiverRow(int payer, int payee, int day, String type, long cents) throws IOException {
		long row = this.filer.next();
		Rows out = this.filer.begin(this.files.itoth(), payee, day, row, type);
		this.filer.money(this.filer.committee(out, payer), day, cents).text(this.cast.committeeId(payer));
		this.filer.end(out, payee, day, row, false, "");
	}

	/** Who is said to stand behind a joint fundraiser's transfer: evidence, no money. */
	private void attribution(int payer, int payee, int day, long cents) throws IOException {
		long row = this.filer.next();
		Rows out = this.filer.begin(this.files.itoth(), payee, day, row, "15J");
		out.text("IND").text(Words.name(this.dice.below(4_000))).more(", ").more(Words.given(this.dice.below(64)));
		out.text("CAPITAL CITY").text("DC").text("20004").empty(2);
		this.filer.money(out, day, cents).text("");
		this.filer.end(out, payee, day, row, true, "FROM " + this.cast.committeeName(payer));
	}

	private void spend(int day) throws IOException {
		List<Integer> spenders = this.dice.chance(0.6) ? this.cast.superPacs() : this.cast.pacs();
		int payer = this.dice.chance(0.1) ? Cast.HUB : favourite(spenders, this.dice.below(1 << 20), 0);
		int slot = this.dice.below(1 + this.dice.below((payer == Cast.HUB) ? 200 : 20));
		int candidate = favourite(this.cast.candidates(), payer, 100 + slot);
		long cents = part(payer, 6);
		if (cents == 0) {
			return;
		}
		double stance = this.dice.unit();
		String type = (stance < 0.6) ? "24E" : (stance < 0.95) ? "24A" : "24C";
		long row = this.filer.next();
		for (Rows out : List.of(this.files.itpas2(), this.files.itoth())) {
			this.filer.begin(out, payer, day, row, type);
			out.text("ORG")
				.text(Words.name(slot))
				.more(" MEDIA")
				.text("CAPITAL CITY")
				.text("DC")
				.text("20005")
				.empty(2);
			this.filer.money(out, day, cents).text(this.cast.candidateId(candidate));
			if (out == this.files.itpas2()) {
				out.text(this.cast.candidateId(candidate));
			}
			this.filer.end(out, payer, day, row, false, "");
		}
		pay(payer, day, cents);
		if (!type.equals("24C")) {
			this.files.spent().text("fec:").more(this.cast.committeeId(payer)).text("fec:");
			this.files.spent().more(this.cast.candidateId(candidate)).number(this.filer.subId(row, day)).decimal(cents);
			this.files.spent().number(Calendar.epochDay(day)).text(type.equals("24E") ? "S" : "O").end();
		}
	}

	/**
	 * A committee pays the same again and again; large ones pay hundreds, small ones a
	 * dozen.
	 */
	private int payee(int payer) {
		int slots = 12 + 300 / (1 + payer / 20);
		int slot = this.dice.below(1 + this.dice.below(slots));
		int kind = Dice.pick(this.size.seed(), payer, 1_000 + slot, 100);
		List<Integer> among = switch (this.cast.part(payer)) {
			case PRINCIPAL, AUTHORIZED ->
				(kind < 50) ? this.cast.parties() : (kind < 90) ? this.cast.campaigns() : this.cast.pacs();
			case SUPER_PAC -> this.cast.superPacs();
			case JOINT_FUNDRAISER -> (kind < 70) ? this.cast.campaigns() : this.cast.parties();
			default -> (kind < 70) ? this.cast.campaigns() : (kind < 85) ? this.cast.parties() : this.cast.pacs();
		};
		return favourite(among, payer, 2_000 + slot);
	}

	private int favourite(List<Integer> among, int whose, int slot) {
		return among.get(favourite(among.size(), whose, slot));
	}

	/** Always the same for these, and often one of the first. */
	private int favourite(int among, int whose, int slot) {
		double unit = Dice.pick(this.size.seed(), whose, 10_000 + slot, 1 << 30) / (double) (1 << 30);
		return (int) (among * unit * unit);
	}

	/** Up to one {@code most}th of what the committee holds; 0 if that is too little. */
	private long part(int payer, int most) {
		if (this.dice.chance(0.02)) {
			return 50_000L * (1 + this.dice.below(20));
		}
		long cents = this.balance[payer] / 1_000 * (1 + this.dice.below(1_000 / most));
		return (cents < LEAST) ? 0 : this.dice.chance(0.1) ? cents : cents / 10_000 * 10_000;
	}

	private void pay(int payer, int day, long cents) {
		this.cash.pay(payer, day, cents);
		this.balance[payer] -= cents;
	}

	private void receive(int payee, int day, int arrives, long cents) {
		this.cash.receive(payee, arrives, cents);
		if (arrives == day) {
			this.balance[payee] += cents;
		}
	}

}
