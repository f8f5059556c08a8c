package org.moneytrail.candidacy;

/** What a committee is to the candidate who authorised it. */
public enum AuthorizationDesignation {

	/** The principal campaign committee. */
	PRINCIPAL,

	/** A further authorised committee. */
	AUTHORIZED

}
