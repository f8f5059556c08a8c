package org.moneytrail.flow;

/** How money reaches a target. Walls: never summed together. */
enum MoneyChannel {

	/** Money received by the target itself: its own or its authorised committees. */
	DIRECT,

	/** Independent spending in support of the candidate. */
	SUPPORT,

	/** Independent spending in opposition to the candidate. */
	OPPOSE

}
