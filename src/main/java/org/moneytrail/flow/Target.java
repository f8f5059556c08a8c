package org.moneytrail.flow;

/**
 * All that is reckoned once for a target, for who asks about all its donors.
 *
 * @param weights what a cent received by a committee does for it
 * @param unknowns whose share cannot be said
 * @param goal the same for who asks about one source
 */
record Target(Weights weights, Unknowns unknowns, Goal goal) {

	/** Reckons a target; without its weights if the question's deadline comes first. */
	static Target of(Ledger ledger, Question question) {
		Upstream upstream = Upstream.of(ledger, question, question.absorbing());
		Weights weights = Weights.of(upstream);
		return new Target(weights, Unknowns.of(upstream), Goal.of(weights));
	}

	Projection projection() {
		return this.goal.projection();
	}

	TargetMoney money() {
		return this.goal.money;
	}

	Question question() {
		return this.weights.upstream().question;
	}

	long bytes() {
		return this.weights.bytes() + this.unknowns.bytes() + this.goal.bytes() + 1000;
	}

}
