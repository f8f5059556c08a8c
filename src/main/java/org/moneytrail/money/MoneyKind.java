package org.moneytrail.money;

/** The kinds of money, as in the schema and in the property {@code kind}. */
public enum MoneyKind {

	MONETARY, IN_KIND, SELF_FUNDING, LOAN_FORGIVEN, TRANSFER, REFUND, NEGATIVE, LOAN, LOAN_REPAYMENT,
	INDEPENDENT_EXPENDITURE, COMMUNICATION_COST, COORDINATED, ELECTIONEERING, VOTER_EDUCATION, DEBT, ESTIMATE, OTHER;

	/**
	 * Whether it is a thing of value or a forgiven loan: shown beside sums of money,
	 * never in them.
	 */
	public boolean inKind() {
		return this == IN_KIND || this == LOAN_FORGIVEN;
	}

}
