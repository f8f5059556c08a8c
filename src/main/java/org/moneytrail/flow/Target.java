package org.moneytrail.flow;

/**
 * All that is reckoned once for a target, whoever asks.
 *
 * @param weights what a cent received by a committee does for it
 * @param money what came to it and what that was made of
 * @param unknowns whose share cannot be said
 * @param arriving by station: the part of a cent that comes to it without another hop
 */
record Target(Weights weights, TargetMoney money, Unknowns unknowns, double[] arriving) {

	/** Reckons a target; without its weights if the question's deadline comes first. */
	static Target of(Ledger ledger, Question question) {
		Upstream upstream = Upstream.of(ledger, question, question.absorbing());
		Weights weights = Weights.of(upstream);
		return new Target(weights, TargetMoney.of(weights), Unknowns.of(upstream), GivenMoney.arriving(upstream));
	}

	Projection projection() {
		return this.weights.upstream().ledger.projection();
	}

	Question question() {
		return this.weights.upstream().question;
	}

	long bytes() {
		return this.weights.bytes() + 8L * this.arriving.length + 1000;
	}

}
