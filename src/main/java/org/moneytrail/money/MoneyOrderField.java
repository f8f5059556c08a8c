package org.moneytrail.money;

/** What money edges can be ordered by. */
public enum MoneyOrderField {

	/** The day; undated rows count as earliest. */
	DATE,

	/** The amount. */
	AMOUNT

}
