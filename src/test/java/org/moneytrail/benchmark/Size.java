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
		if (contributions < 3_000 || contributions > 50_000_000) {
			throw new IllegalArgumentException("contributions must be 3,000 to 50,000,000, was " + contributions);
		}
		if (!(hubShare >= 0 && hubShare < 1)) {
			throw new IllegalArgumentException("the hub's share must be at least 0 and below 1, was " + hubShare);
		}
	}

	/** Cycles with ten times the contributions have two to three times the committees. */
	int committees() {
		return Math.min(this.contributions / 50, grown(5_000, 0.38));
	}

	int donors() {
		return (int) (this.contributions * 3L / 10);
	}

	/**
	 * What committees give each other hardly follows the contributions: cycles of 2 to 3
	 * million contributions had some 400,000 rows of it, and so had those of 20 million.
	 */
	int transfers() {
		return Math.min(this.contributions / 7, grown(150_000, 0.43));
	}

	int expenditures() {
		return Math.min(this.contributions / 33, grown(20_000, 0.7));
	}

	int operatingExpenditures() {
		return this.contributions / 100 + 12 * committees();
	}

	private int grown(int ofMillion, double exponent) {
		return (int) Math.round(ofMillion * StrictMath.pow(this.contributions / 1e6, exponent));
	}

}
