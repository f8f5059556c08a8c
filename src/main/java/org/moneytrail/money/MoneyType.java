package org.moneytrail.money;

import java.util.function.Function;

/** The relationship types that carry money, named as in the graph. */
public enum MoneyType {

	/** A contribution. */
	CONTRIBUTED_TO(Contribution::new),

	/** A transfer between committees. */
	TRANSFERRED_TO(Transfer::new),

	/** A contribution given back. */
	REFUNDED_TO(Refund::new),

	/** A loan. */
	LOANED_TO(Loan::new),

	/** A loan paid back. */
	REPAID_TO(LoanRepayment::new),

	/** Spent in support of a candidate. */
	SPENT_SUPPORTING(IndependentExpenditure::new),

	/** Spent in opposition to a candidate. */
	SPENT_OPPOSING(IndependentExpenditure::new),

	/** Spent about a candidate, in neither support nor oppose total. */
	SPENT_ABOUT(OtherSpending::new),

	/** Nonpartisan voter education. */
	EDUCATED_VOTERS_IN(VoterEducation::new),

	/** In no total. */
	NOT_COUNTED(NotCountedRow::new);

	private final Function<MoneyRow, MoneyEdge> record;

	MoneyType(Function<MoneyRow, MoneyEdge> record) {
		this.record = record;
	}

	/** The record clients see. */
	MoneyEdge edge(MoneyRow row) {
		return this.record.apply(row);
	}

}
