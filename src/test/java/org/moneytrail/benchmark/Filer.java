package org.moneytrail.benchmark;

/** Writes the columns that all transaction files share; numbers the rows. */
final class Filer {

	private final Cast cast;

	private final Calendar calendar;

	private long rows;

	Filer(Cast cast, Calendar calendar) {
		this.cast = cast;
		this.calendar = calendar;
	}

	/** The next row's number, from 1; its SUB_ID is made of it and the day. */
	long next() {
		return ++this.rows;
	}

	/** The 19 digits that name a row. */
	long subId(long row, int day) {
		return 4_000_000_000_000_000_000L + Long.parseLong(this.calendar.packed(day)) * 10_000_000_000L + row;
	}

	/** CMTE_ID to TRANSACTION_TP. */
	Rows begin(Rows out, int committee, int day, long row, String type) {
		int quarter = Calendar.quarter(day);
		int campaign = this.cast.candidateOf(committee);
		out.text(this.cast.committeeId(committee)).text("N").text(Calendar.report(quarter));
		out.text((campaign < 0) ? "" : (day < 500) ? "P2020" : "G2020");
		return out.text(this.calendar.received(quarter)).tenDigits(row).text(type);
	}

	/** ENTITY_TP to OCCUPATION for a donor. */
	static Rows donor(Rows out, Donors donors, int donor) {
		out.text(donors.isOrganisation(donor) ? "ORG" : "IND").text(donors.name(donor)).text(donors.city(donor));
		out.text(donors.state(donor)).text(donors.zip(donor)).text(donors.employer(donor));
		return out.text(donors.occupation(donor));
	}

	/** ENTITY_TP to OCCUPATION for a committee. */
	Rows committee(Rows out, int committee) {
		return out.text(this.cast.isCampaign(committee) ? "CCM" : "PAC")
			.text(this.cast.committeeName(committee))
			.text("CAPITAL CITY")
			.text("DC")
			.text("20001")
			.empty(2);
	}

	/** TRANSACTION_DT and TRANSACTION_AMT. */
	Rows money(Rows out, int day, long cents) {
		return out.text(this.calendar.packed(day)).dollars(cents);
	}

	/** TRAN_ID to SUB_ID. */
	void end(Rows out, int committee, int day, long row, boolean memo, String text) throws java.io.IOException {
		out.text("T").tenDigits(row).number(file(committee, day)).text(memo ? "X" : "").text(text);
		out.text("4").more(this.calendar.packed(day)).tenDigits(row).end();
	}

	static long file(int committee, int day) {
		return 1_300_000L + committee * 8L + Calendar.quarter(day);
	}

}
