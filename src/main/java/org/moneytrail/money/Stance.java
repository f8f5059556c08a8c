package org.moneytrail.money;

/** For or against a candidate. */
public enum Stance {

	/** In support. */
	SUPPORT(MoneyType.SPENT_SUPPORTING),

	/** In opposition. */
	OPPOSE(MoneyType.SPENT_OPPOSING);

	private final MoneyType type;

	Stance(MoneyType type) {
		this.type = type;
	}

	/** The relationship type of spending with this stance. */
	public MoneyType type() {
		return this.type;
	}

}
