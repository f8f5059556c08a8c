package org.moneytrail.money;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The classes of money. They are walls: no total mixes two of them. */
public enum MoneyClass {

	CONTRIBUTIONS(MoneyType.CONTRIBUTED_TO,
			EnumSet.of(MoneyKind.MONETARY, MoneyKind.IN_KIND, MoneyKind.SELF_FUNDING, MoneyKind.LOAN_FORGIVEN)),

	TRANSFERS(MoneyType.TRANSFERRED_TO, EnumSet.of(MoneyKind.TRANSFER)),

	REFUNDS(MoneyType.REFUNDED_TO, EnumSet.of(MoneyKind.REFUND, MoneyKind.NEGATIVE)),

	LOANS(MoneyType.LOANED_TO, EnumSet.of(MoneyKind.LOAN)),

	LOAN_REPAYMENTS(MoneyType.REPAID_TO, EnumSet.of(MoneyKind.LOAN_REPAYMENT)),

	SUPPORT(MoneyType.SPENT_SUPPORTING, EnumSet.of(MoneyKind.INDEPENDENT_EXPENDITURE, MoneyKind.COMMUNICATION_COST)),

	OPPOSE(MoneyType.SPENT_OPPOSING, EnumSet.of(MoneyKind.INDEPENDENT_EXPENDITURE, MoneyKind.COMMUNICATION_COST)),

	ABOUT(MoneyType.SPENT_ABOUT, EnumSet.of(MoneyKind.COORDINATED, MoneyKind.ELECTIONEERING)),

	EDUCATION(MoneyType.EDUCATED_VOTERS_IN, EnumSet.of(MoneyKind.VOTER_EDUCATION));

	private static final Set<String> OPPOSING_CODES = Set.of("24A", "24N");

	private static final Set<String> SUPPORTING_CODES = Set.of("24E", "24F");

	private final MoneyType type;

	private final Set<MoneyKind> kinds;

	MoneyClass(MoneyType type, Set<MoneyKind> kinds) {
		this.type = type;
		this.kinds = kinds;
	}

	public MoneyType type() {
		return this.type;
	}

	/**
	 * Whether a row that is in no total would be of this class if it counted. Debts,
	 * estimates and rows that do not say are left out of every class.
	 * @param kind what it would be
	 * @param transactionType the raw code
	 */
	public boolean leavesOut(MoneyKind kind, @Nullable String transactionType) {
		boolean unclear = kind == MoneyKind.DEBT || kind == MoneyKind.ESTIMATE || kind == MoneyKind.OTHER;
		if (unclear) {
			return true;
		}
		boolean other = (this == SUPPORT) ? OPPOSING_CODES.contains(String.valueOf(transactionType))
				: this == OPPOSE && SUPPORTING_CODES.contains(String.valueOf(transactionType));
		return this.kinds.contains(kind) && !other;
	}

}
