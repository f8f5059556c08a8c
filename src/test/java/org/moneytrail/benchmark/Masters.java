package org.moneytrail.benchmark;

import java.io.IOException;

/** Who is who: cm, cn, ccl, and the summaries webk and weball. */
final class Masters {

	private final Size size;

	private final Cast cast;

	Masters(Size size, Cast cast) {
		this.size = size;
		this.cast = cast;
	}

	void committees(Rows cm, Rows csv) throws IOException {
		for (int i = 0; i < this.cast.committees(); i++) {
			Cast.Part part = this.cast.part(i);
			int candidate = this.cast.candidateOf(i);
			cm.text(this.cast.committeeId(i)).text(this.cast.committeeName(i)).text("TREASURER, ANN");
			cm.text("1 MAIN STREET").text("").text("CAPITAL CITY").text("DC").text("20001");
			cm.text(part.designation).text(type(i)).text((candidate < 0) ? "" : this.cast.candidateParty(candidate));
			cm.text("Q").text((part == Cast.Part.PAC) ? "C" : "").text("");
			cm.text((candidate < 0) ? "" : this.cast.candidateId(candidate)).end();
			csv.text("fec:").more(this.cast.committeeId(i)).text(this.cast.committeeName(i)).text(type(i)).end();
		}
	}

	private String type(int committee) {
		int candidate = this.cast.candidateOf(committee);
		return (candidate < 0) ? this.cast.part(committee).type : this.cast.office(candidate);
	}

	void candidates(Rows cn, Rows csv, Rows races, Rows runs) throws IOException {
		java.util.Set<String> seen = new java.util.HashSet<>();
		for (int i = 0; i < this.cast.candidates(); i++) {
			String office = this.cast.office(i);
			String state = office.equals("P") ? "US" : this.cast.candidateState(i);
			cn.text(this.cast.candidateId(i)).text(this.cast.candidateName(i)).text(this.cast.candidateParty(i));
			cn.number(Calendar.CYCLE).text(state).text(office).text(this.cast.district(i));
			cn.text((i % 3 == 0) ? "I" : "C").text("C").text(this.cast.committeeId(this.cast.principal(i)));
			cn.text("2 MAIN STREET").text("").text("CAPITAL CITY").text("DC").text("20002").end();
			csv.text("fec:").more(this.cast.candidateId(i)).text(this.cast.candidateName(i).replace(",", ""));
			csv.text(this.cast.candidateParty(i)).text(office).text(state).end();
			String race = this.cast.race(i);
			if (seen.add(race)) {
				races.text(race).text(office).text(state).text(this.cast.district(i)).number(Calendar.CYCLE).end();
			}
			runs.text("fec:").more(this.cast.candidateId(i)).text(race).end();
		}
	}

	void links(Rows ccl, Rows csv) throws IOException {
		for (int i = 0; i < this.cast.committees(); i++) {
			int candidate = this.cast.candidateOf(i);
			if (candidate >= 0) {
				ccl.text(this.cast.candidateId(candidate)).number(Calendar.CYCLE).number(Calendar.CYCLE);
				ccl.text(this.cast.committeeId(i)).text(type(i)).text(this.cast.part(i).designation);
				ccl.number(200_000 + i).end();
				csv.text("fec:")
					.more(this.cast.committeeId(i))
					.text("fec:")
					.more(this.cast.candidateId(candidate))
					.end();
			}
		}
	}

	/** A PAC's or party's opening cash and totals. */
	void committeeSummaries(Rows webk, Cash cash, Payments payments) throws IOException {
		for (int i = 0; i < this.cast.receivers(); i++) {
			if (this.cast.isCampaign(i) || !this.cast.hasSummary(i)) {
				continue;
			}
			long receipts = receipts(i, cash.receipts(i));
			long disbursements = disbursements(cash.receipts(i), cash.disbursements(i));
			webk.text(this.cast.committeeId(i)).text(this.cast.committeeName(i)).text(type(i));
			webk.text(this.cast.part(i).designation).text("Q").dollars(receipts).empty(6).dollars(disbursements);
			webk.empty(5).dollars(payments.opening(i)).dollars(payments.opening(i) + receipts - disbursements);
			webk.empty(6).text("12/31/2020").end();
		}
	}

	/** A candidate's opening cash and totals, all own committees together. */
	void candidateSummaries(Rows weball, Cash cash, Payments payments) throws IOException {
		long[] in = new long[this.cast.candidates()];
		long[] out = new long[this.cast.candidates()];
		long[] opening = new long[this.cast.candidates()];
		for (int i = 0; i < this.cast.receivers(); i++) {
			int candidate = this.cast.candidateOf(i);
			if (candidate >= 0) {
				in[candidate] += cash.receipts(i);
				out[candidate] += cash.disbursements(i);
				opening[candidate] += payments.opening(i);
			}
		}
		for (int i = 0; i < in.length; i++) {
			String party = this.cast.candidateParty(i);
			long receipts = receipts(this.cast.principal(i), in[i]);
			long disbursements = disbursements(in[i], out[i]);
			weball.text(this.cast.candidateId(i)).text(this.cast.candidateName(i)).text((i % 3 == 0) ? "I" : "C");
			weball.text(party.equals("DEM") ? "1" : "2").text(party).dollars(receipts).text("0").dollars(disbursements);
			weball.text("0").dollars(opening[i]).dollars(opening[i] + receipts - disbursements);
			weball.empty(7).text(this.cast.candidateState(i)).text(this.cast.district(i)).empty(7).text("12/31/2020");
			weball.empty(2).end();
		}
	}

	/** Beyond the itemised rows: gifts too small to be listed. */
	private long receipts(int committee, long itemised) {
		int percent = this.cast.isCampaign(committee) ? Dice.pick(this.size.seed(), committee, 50, 40) : 3;
		return itemised + Math.max(itemised, 0) / 100 * percent;
	}

	private static long disbursements(long receipts, long itemised) {
		return itemised + Math.max(receipts, 0) / 100;
	}

}
