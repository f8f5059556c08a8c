package org.moneytrail.benchmark;

/** What has entered and left each committee, by day: what summaries are made of. */
final class Cash {

	/** Net of refunds, by committee and day. */
	private final long[] flow;

	private final long[] receipts;

	private final long[] disbursements;

	Cash(int committees) {
		this.flow = new long[committees * Calendar.DAYS];
		this.receipts = new long[committees];
		this.disbursements = new long[committees];
	}

	/** A negative receipt lowers the committee's receipts, as the filers count. */
	void receive(int committee, int day, long cents) {
		this.flow[committee * Calendar.DAYS + day] += cents;
		this.receipts[committee] += cents;
	}

	void pay(int committee, int day, long cents) {
		this.flow[committee * Calendar.DAYS + day] -= cents;
		this.disbursements[committee] += cents;
	}

	/** In both of the filer's totals; moves no balance. */
	void receiveInKind(int committee, long cents) {
		this.receipts[committee] += cents;
		this.disbursements[committee] += cents;
	}

	long flow(int committee, int day) {
		return this.flow[committee * Calendar.DAYS + day];
	}

	long receipts(int committee) {
		return this.receipts[committee];
	}

	long disbursements(int committee) {
		return this.disbursements[committee];
	}

}
