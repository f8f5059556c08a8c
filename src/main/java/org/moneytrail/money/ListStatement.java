package org.moneytrail.money;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.NamedQuery;

/** The statements of a list: by the end its actors stand at, its order and direction. */
enum ListStatement {

	TO_NEWEST("money/list-to-newest"),

	TO_OLDEST("money/list-to-oldest"),

	TO_LARGEST("money/list-to-largest"),

	TO_SMALLEST("money/list-to-smallest"),

	FROM_NEWEST("money/list-from-newest"),

	FROM_OLDEST("money/list-from-oldest"),

	FROM_LARGEST("money/list-from-largest"),

	FROM_SMALLEST("money/list-from-smallest"),

	ALL_NEWEST("money/list-all-newest"),

	ALL_OLDEST("money/list-all-oldest"),

	ALL_LARGEST("money/list-all-largest"),

	ALL_SMALLEST("money/list-all-smallest");

	private final Map<MoneyType, NamedQuery> statements;

	ListStatement(String file) {
		this.statements = MoneyEdges.statements(file);
	}

	/** The statement that reads a list, for one type. */
	static NamedQuery of(@Nullable MoneySide side, MoneyOrderField field, boolean upwards, MoneyType type) {
		String end = (side != null) ? side.name() : "ALL";
		String order = switch (field) {
			case DATE -> upwards ? "OLDEST" : "NEWEST";
			case AMOUNT -> upwards ? "SMALLEST" : "LARGEST";
		};
		return MoneyEdges.of(valueOf(end + "_" + order).statements, type);
	}

}
