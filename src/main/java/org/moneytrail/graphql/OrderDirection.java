package org.moneytrail.graphql;

/** Upwards or downwards. */
public enum OrderDirection {

	/** Smallest, earliest, A first. */
	ASC,

	/** Largest, latest, Z first. */
	DESC;

	/**
	 * The direction to read in for a page: turned round for a page counted from the end.
	 */
	public OrderDirection reading(PageRequest page) {
		if (!page.backward()) {
			return this;
		}
		return (this == ASC) ? DESC : ASC;
	}

}
