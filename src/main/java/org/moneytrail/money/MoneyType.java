package org.moneytrail.money;

import java.util.function.Function;

/** The relationship types that carry money, named as in the graph. */
public enum MoneyType {

	/** A contribution. */
	CONTRIBUTED_TO(Contribution.class, Contribution::new),

	/** A transfer between committees. */
	TRANSFERRED_TO(Transfer.class, Transfer::new),

	/** A contribution given back. */
	REFUNDED_TO(Refund.class, Refund::new),

	/** A loan. */
	LOANED_TO(Loan.class, Loan::new),

	/** A loan paid back. */
	REPAID_TO(LoanRepayment.class, LoanRepayment::new),

	/** Spent in support of a candidate. */
	SPENT_SUPPORTING(IndependentExpenditure.class, IndependentExpenditure::new),

	/** Spent in opposition to a candidate. */
	SPENT_OPPOSING(IndependentExpenditure.class, IndependentExpenditure::new),

	/** Spent about a candidate, in neither support nor oppose total. */
	SPENT_ABOUT(OtherSpending.class, OtherSpending::new),

	/** Nonpartisan voter education. */
	EDUCATED_VOTERS_IN(VoterEducation.class, VoterEducation::new),

	/** In no total. */
	NOT_COUNTED(NotCountedRow.class, NotCountedRow::new);

	private final String name;

	private final Function<MoneyRow, MoneyEdge> record;

	MoneyType(Class<? extends MoneyEdge> type, Function<MoneyRow, MoneyEdge> record) {
		this.name = type.getSimpleName();
		this.record = record;
	}

	/** The name of the records clients see. */
	String clientName() {
		return this.name;
	}

	/** The record clients see. */
	MoneyEdge edge(MoneyRow row) {
		return this.record.apply(row);
	}

}
