package org.moneytrail.benchmark;

import java.io.IOException;
import java.util.BitSet;

/**
 * itcont: what donors give to committees, with refunds, corrections, memo rows and the
 * conduits' side of earmarks; and {@code contributed.csv}, the counted contributions
 * alone.
 */
final class Gifts {

	private static final int[] DOLLARS = { 5, 10, 15, 20, 25, 25, 25, 50, 50, 50, 100, 100, 100, 250, 250, 500, 1_000,
			2_800 };

	private final Size size;

	private final Cast cast;

	private final Calendar calendar;

	private final Filer filer;

	private final Donors donors;

	private final Cash cash;

	private final Dice dice;

	private final PowerLaw receivers;

	private final BitSet givers = new BitSet();

	private final BitSet hubGivers = new BitSet();

	/** Donors of gifts drawn at random: who gives often is drawn often. */
	private final int[] drawn = new int[10 * GenerateFilings.SAMPLE];

	private final Dice draw;

	Gifts(Size size, Cast cast, Calendar calendar, Filer filer, Donors donors, Cash cash) {
		this.size = size;
		this.cast = cast;
		this.calendar = calendar;
		this.filer = filer;
		this.donors = donors;
		this.cash = cash;
		this.dice = new Dice(size.seed(), 1);
		this.draw = new Dice(size.seed(), 3);
		this.receivers = new PowerLaw(cast.receivers() - 1, 0.9);
	}

	/** Donors that gave at all. */
	BitSet givers() {
		return this.givers;
	}

	/** Donors that gave to the hub. */
	BitSet hubGivers() {
		return this.hubGivers;
	}

	/** In random order, some more than once. */
	int[] drawn() {
		return this.drawn;
	}

	void write(Rows itcont, Rows contributed, Rows refunded) throws IOException {
		for (int i = 0; i < this.size.contributions(); i++) {
			int donor = give(itcont, contributed, refunded);
			int place = this.draw.below(i + 1);
			if (i < this.drawn.length) {
				this.drawn[i] = this.drawn[place];
			}
			if (place < this.drawn.length) {
				this.drawn[place] = donor;
			}
		}
		for (int candidate = 0; candidate < this.cast.candidates(); candidate++) {
			if (this.dice.chance(0.1)) {
				giveOwnMoney(itcont, candidate);
			}
		}
	}

	private int give(Rows itcont, Rows contributed, Rows refunded) throws IOException {
		double unit = this.dice.unit();
		int donor = (int) (this.size.donors() * unit * unit);
		int committee = receiver(donor);
		int day = this.calendar.draw(this.dice);
		long cents = amount(committee);
		boolean earmarked = this.cast.isCampaign(committee) && this.dice.chance(0.2);
		int conduit = earmarked ? this.cast.conduit(donor) : -1;
		long row = this.filer.next();
		row(itcont, committee, day, row, earmarked ? "15E" : type(committee), donor, cents, conduit, "");
		this.cash.receive(committee, day, cents);
		contributed.text(this.donors.id(donor)).text("fec:").more(this.cast.committeeId(committee));
		contributed.number(this.filer.subId(row, day)).decimal(cents).number(Calendar.epochDay(day)).end();
		this.givers.set(donor);
		if (committee == Cast.HUB) {
			this.hubGivers.set(donor);
		}
		if (earmarked && this.dice.chance(0.5)) {
			row(itcont, conduit, Math.max(0, day - this.dice.below(4)), this.filer.next(), "24T", donor, cents,
					committee, "EARMARKED");
		}
		double oddity = this.dice.unit();
		if (oddity < 0.005) {
			int back = Calendar.later(day, 5 + this.dice.below(60));
			long refund = this.filer.next();
			row(itcont, committee, back, refund, "22Y", donor, cents, -1, "REFUND");
			refunded.text("fec:").more(this.cast.committeeId(committee)).text(this.donors.id(donor));
			refunded.number(this.filer.subId(refund, back)).decimal(cents).number(Calendar.epochDay(back)).end();
			this.cash.pay(committee, back, cents);
		}
		else if (oddity < 0.006) {
			int back = Calendar.later(day, 1 + this.dice.below(10));
			row(itcont, committee, back, this.filer.next(), type(committee), donor, -cents, -1, "CHARGED BACK");
			this.cash.receive(committee, back, -cents);
		}
		else if (oddity < 0.016) {
			memo(itcont, committee, day, donor, cents);
		}
		return donor;
	}

	/** Every second gift of a donor goes where most of the donor's gifts go. */
	private int receiver(int donor) {
		if (this.dice.chance(0.5)) {
			double one = Dice.pick(this.size.seed(), donor, 30, 1 << 30) / (double) (1 << 30);
			double other = Dice.pick(this.size.seed(), donor, 31, 1 << 30) / (double) (1 << 30);
			return (one < this.size.hubShare()) ? Cast.HUB : 1 + this.receivers.at(other);
		}
		return this.dice.chance(this.size.hubShare()) ? Cast.HUB : 1 + this.receivers.draw(this.dice);
	}

	private long amount(int committee) {
		long cents = 100L * DOLLARS[this.dice.below(DOLLARS.length)];
		if (this.cast.part(committee) == Cast.Part.SUPER_PAC) {
			cents *= this.dice.chance(0.02) ? 500 : 10;
		}
		return this.dice.chance(0.03) ? cents + this.dice.below(100) : cents;
	}

	private String type(int committee) {
		return (this.cast.part(committee) == Cast.Part.SUPER_PAC) ? "10" : "15";
	}

	private void row(Rows out, int filer, int day, long row, String type, int donor, long cents, int other, String text)
			throws IOException {
		this.filer.begin(out, filer, day, row, type);
		Filer.donor(out, this.donors, donor);
		this.filer.money(out, day, cents).text((other >= 0) ? this.cast.committeeId(other) : "");
		this.filer.end(out, filer, day, row, false, text);
	}

	private void memo(Rows out, int committee, int day, int donor, long cents) throws IOException {
		long row = this.filer.next();
		this.filer.begin(out, committee, day, row, type(committee));
		Filer.donor(out, this.donors, donor);
		this.filer.money(out, day, cents).text("");
		this.filer.end(out, committee, day, row, true, "PARTNERSHIP SPLIT");
	}

	private void giveOwnMoney(Rows out, int candidate) throws IOException {
		int committee = this.cast.principal(candidate);
		int day = this.calendar.draw(this.dice);
		long cents = 100_000L * (1 + this.dice.below(100));
		long row = this.filer.next();
		this.filer.begin(out, committee, day, row, "15C");
		out.text("CAN").text(this.cast.candidateName(candidate)).text("CAPITAL CITY");
		out.text(this.cast.candidateState(candidate)).text("20002").text("").text("CANDIDATE");
		this.filer.money(out, day, cents).text(this.cast.candidateId(candidate));
		this.filer.end(out, committee, day, row, false, "");
		this.cash.receive(committee, day, cents);
	}

}
