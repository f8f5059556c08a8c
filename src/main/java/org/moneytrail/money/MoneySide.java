package org.moneytrail.money;

/** Which end of a money edge an actor or race stands at. */
public enum MoneySide {

	/** It paid, gave or spent. */
	FROM,

	/** It received, or the money was about it. */
	TO;

	/** As the Cypher files call it. */
	String end() {
		return (this == FROM) ? "from" : "to";
	}

}
