package org.moneytrail.search;

/**
 * Words as they come out with slips of the keyboard: a letter left out, put in, taken for
 * another, or two neighbours swapped.
 */
final class Slips {

	/** Longer ones are taken as they stand. */
	private static final int MAX_FUZZY = 40;

	/** Shorter words have too many neighbours to forgive a slip. */
	private static final int MIN_ONE_SLIP = 4;

	private static final int MIN_TWO_SLIPS = 8;

	private static final int MIN_UNFINISHED_SLIP = 5;

	private static final int MAX_UNFINISHED_SLIP = 20;

	private Slips() {
	}

	/** How many slips are forgiven in a word. */
	static int most(String word) {
		if (word.length() < MIN_ONE_SLIP || word.length() > MAX_FUZZY) {
			return 0;
		}
		return (word.length() >= MIN_TWO_SLIPS) ? 2 : 1;
	}

	/** Whether a slip is forgiven in a word that may go on. */
	static boolean mayGoOn(String word) {
		return word.length() >= MIN_UNFINISHED_SLIP && word.length() <= MAX_UNFINISHED_SLIP;
	}

	/**
	 * Whether a word comes out as another with so many slips at most. No letter has a
	 * part in two slips.
	 * @param goesOn whether the other may go on
	 */
	static boolean between(int[] word, int[] other, int slips, boolean goesOn) {
		int[] before = new int[word.length + 1];
		int[] last = new int[word.length + 1];
		int[] next = new int[word.length + 1];
		for (int i = 0; i <= word.length; i++) {
			last[i] = i;
		}
		int leastBefore = 0;
		for (int j = 1; j <= other.length; j++) {
			next[0] = j;
			int least = j;
			for (int i = 1; i <= word.length; i++) {
				int same = (word[i - 1] == other[j - 1]) ? 0 : 1;
				int slip = Math.min(Math.min(last[i], next[i - 1]) + 1, last[i - 1] + same);
				if (i > 1 && j > 1 && word[i - 1] == other[j - 2] && word[i - 2] == other[j - 1]) {
					slip = Math.min(slip, before[i - 2] + 1);
				}
				next[i] = slip;
				least = Math.min(least, slip);
			}
			if (goesOn && next[word.length] <= slips) {
				return true;
			}
			if (Math.min(least, leastBefore) > slips) {
				return false;
			}
			leastBefore = least;
			int[] free = before;
			before = last;
			last = next;
			next = free;
		}
		return last[word.length] <= slips;
	}

}
