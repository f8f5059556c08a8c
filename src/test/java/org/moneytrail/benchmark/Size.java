package org.moneytrail.benchmark;

/**
 * How large an invented cycle is; everything follows from the number of contributions.
 *
 * @param seed same seed, same bytes
 * @param contributions by donors to committees, earmarked ones included
 * @param hubShare the part of them that goes to the one hub committee
 */
record Size(long seed, int contributions, double hubShare) {

	Size {
		if (contributions < 1_000 || contributions > 50_000_000) {
			throw new IllegalArgumentException("contributions must be 1,000 to 50,000,000, was " + contributions);
		}
		if (!(hubShare >= 0 && hubShare < 1)) {
			throw new IllegalArgumentException("the hub's share must be at least 0 and below 1, was " + hubShare);
		}
	}

	/** As the cycles show: ten times the contributions, three times the committees. */
	int committees() {
		return (int) Math.round(1_000 * Math.sqrt(this.contributions / 100_000.0));
	}

	int donors() {
		return (int) (this.contributions * 3L / 10);
	}

	int transfers() {
		return Math.max(this.contributions / 50, 6 * committees());
	}

	int expenditures() {
		return Math.max(this.contributions / 200, 3 * committees());
	}

	int operatingExpenditures() {
		return this.contributions / 100 + 12 * committees();
	}

}
