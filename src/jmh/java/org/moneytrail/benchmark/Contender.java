package org.moneytrail.benchmark;

/**
 * One way to put a question.
 *
 * @param name short, for the report
 * @param asking puts it and reads the whole answer
 */
record Contender(String name, Asking asking) {

	interface Asking {

		/** What of the answer can be compared with others'. */
		Object ask(Pair pair) throws Exception;

	}

	/** A donor and a candidate, ids as the graph holds them. */
	record Pair(String donor, String candidate, boolean hub) {

	}

}
