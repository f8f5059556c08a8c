package org.moneytrail.flow;

/** Where money stands that is not attributed, in the order in which ties are broken. */
enum RemainderKind {

	OTHER_DONORS, OPENING, UNITEMISED, UNDISCLOSED, UNEXPLAINED, RETURNED, ELSEWHERE, REFUNDED, UNSPENT, IN_TRANSIT,
	CUT_OFF

}
