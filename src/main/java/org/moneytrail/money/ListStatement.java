package org.moneytrail.money;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.NamedQuery;

/**
 * The statements of lists: by the end their actors stand at, and by what they are
 * ordered. Each reads all types; contributions by day, which most ask for, have shorter
 * ones of their own: the database plans a statement when it is first asked, each type for
 * some time.
 */
enum ListStatement {

	TO_DATE(MoneyEdges.statement("money/list-to-by-date")),

	TO_DATE_CONTRIBUTED(MoneyEdges.statement("money/list-to-by-date", List.of(MoneyType.CONTRIBUTED_TO))),

	TO_AMOUNT(MoneyEdges.statement("money/list-to-by-amount")),

	FROM_DATE(MoneyEdges.statement("money/list-from-by-date")),

	FROM_DATE_CONTRIBUTED(MoneyEdges.statement("money/list-from-by-date", List.of(MoneyType.CONTRIBUTED_TO))),

	FROM_AMOUNT(MoneyEdges.statement("money/list-from-by-amount")),

	ALL_DATE(MoneyEdges.statement("money/list-all-by-date", ListStatement.overAll())),

	ALL_AMOUNT(MoneyEdges.statement("money/list-all-by-amount", ListStatement.overAll()));

	private final NamedQuery statement;

	ListStatement(NamedQuery statement) {
		this.statement = statement;
	}

	/** The statement that reads a list of these types. */
	static NamedQuery of(@Nullable MoneySide side, MoneyOrderField field, List<MoneyType> types) {
		boolean often = side != null && field == MoneyOrderField.DATE
				&& types.equals(List.of(MoneyType.CONTRIBUTED_TO));
		return valueOf(
				((side != null) ? side.name() : "ALL") + "_" + field.name() + (often ? "_CONTRIBUTED" : "")).statement;
	}

	NamedQuery statement() {
		return this.statement;
	}

	/** The types there are lists of over all actors: those with indexes of their own. */
	static List<MoneyType> overAll() {
		return List.of(MoneyType.CONTRIBUTED_TO, MoneyType.SPENT_SUPPORTING, MoneyType.SPENT_OPPOSING,
				MoneyType.NOT_COUNTED);
	}

}
