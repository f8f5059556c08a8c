package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.NamedQuery;

/**
 * The statements of lists: by the end their actors stand at, and by what they are
 * ordered. Each reads all types; contributions, which most ask for, have shorter ones of
 * their own, for both ends: the database plans a statement when it is first asked, each
 * type for some time.
 */
enum ListStatement {

	TO_DATE(MoneyEdges.statement("money/list-to-by-date")),

	TO_AMOUNT(MoneyEdges.statement("money/list-to-by-amount")),

	FROM_DATE(MoneyEdges.statement("money/list-from-by-date")),

	FROM_AMOUNT(MoneyEdges.statement("money/list-from-by-amount")),

	ALL_DATE(MoneyEdges.statement("money/list-all-by-date", ListStatement.overAll())),

	ALL_AMOUNT(MoneyEdges.statement("money/list-all-by-amount", ListStatement.overAll())),

	CONTRIBUTIONS_DATE(NamedQuery.of("money/list-contributions-by-date")),

	CONTRIBUTIONS_AMOUNT(NamedQuery.of("money/list-contributions-by-amount"));

	private final NamedQuery statement;

	ListStatement(NamedQuery statement) {
		this.statement = statement;
	}

	/** The one that reads a list of these types. */
	static ListStatement of(@Nullable MoneySide side, MoneyOrderField field, List<MoneyType> types) {
		String which = (side == null) ? "ALL"
				: (types.equals(List.of(MoneyType.CONTRIBUTED_TO)) ? "CONTRIBUTIONS" : side.name());
		return valueOf(which + "_" + field.name());
	}

	NamedQuery statement() {
		return this.statement;
	}

	/** Whether it reads contributions alone, at either end. */
	boolean ofContributions() {
		return this == CONTRIBUTIONS_DATE || this == CONTRIBUTIONS_AMOUNT;
	}

	/** The types there are lists of over all actors: those with indexes of their own. */
	static List<MoneyType> overAll() {
		return List.of(MoneyType.CONTRIBUTED_TO, MoneyType.SPENT_SUPPORTING, MoneyType.SPENT_OPPOSING,
				MoneyType.NOT_COUNTED);
	}

}
