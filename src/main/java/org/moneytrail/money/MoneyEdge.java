package org.moneytrail.money;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Money;
import org.moneytrail.filing.Citation;

/** One transaction as one source row reported it. */
public sealed interface MoneyEdge permits Contribution, Transfer, Refund, Loan, LoanRepayment, IndependentExpenditure,
		OtherSpending, VoterEducation, NotCountedRow {

	/** What was read. */
	MoneyRow row();

	/** The global id. */
	default String id() {
		return row().rowId().global();
	}

	default String rowId() {
		return row().rowId().value();
	}

	default Money amount() {
		return new Money(row().edge().number("cents"));
	}

	/** Null if the row has no day. */
	default @Nullable LocalDate date() {
		return row().date();
	}

	default @Nullable LocalDate dateEarliest() {
		return row().edge().findDate("dateEarliest");
	}

	default MoneyKind kind() {
		return row().kind();
	}

	default boolean counted() {
		return row().type() != MoneyType.NOT_COUNTED;
	}

	default @Nullable NotCountedReason notCounted() {
		return counted() ? null : NotCountedReason.of(row());
	}

	default @Nullable String transactionType() {
		return row().edge().findText("transactionType");
	}

	default @Nullable String election() {
		return row().edge().findText("election");
	}

	default @Nullable String note() {
		return row().edge().findText("note");
	}

	default String source() {
		String source = row().edge().findText("source");
		return (source != null) ? source : "unknown";
	}

	/** Where this stands in the filings. */
	default Citation citation() {
		return Citation.of(row().edge());
	}

}
