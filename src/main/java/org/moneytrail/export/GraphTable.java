package org.moneytrail.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.NamedQuery;

/**
 * A table of the graph: a statement, and what its columns are as its file says, in lines
 * {@code // @column name TYPE what it means}.
 *
 * @param name as in addresses and file names
 * @param title what its rows are
 * @param statement returns the columns in their order
 * @param columns those this table has
 * @param keys so many columns, the first ones, name a row
 */
record GraphTable(String name, String title, NamedQuery statement, List<Column> columns, int keys) {

	private static final Pattern COLUMN = Pattern.compile("// @column (\\w+) ([A-Z]+) (?:([A-Z_]+): )?(.+)");

	/** The type money statements are written for. */
	private static final String WRITTEN = "CONTRIBUTED_TO";

	/** The table of a statement whose file names its columns. */
	static GraphTable of(String name, int keys) {
		NamedQuery statement = NamedQuery.of("export/" + name);
		String title = statement.text().lines().findFirst().orElseThrow().substring("// ".length());
		return new GraphTable(name, title, statement, columns(statement, null), keys);
	}

	/** A money table, from a statement written for contributions. */
	static GraphTable of(MoneyTable table, NamedQuery written) {
		return new GraphTable(table.word(), table.title(), written.withType(WRITTEN, table.type()),
				columns(written, table.type()), 1);
	}

	/** The same columns from another statement. */
	GraphTable from(NamedQuery written, String type) {
		return new GraphTable(this.name, this.title, written.withType(WRITTEN, type), this.columns, this.keys);
	}

	/** The columns' names. */
	List<String> names() {
		return this.columns.stream().map(Column::name).toList();
	}

	private static List<Column> columns(NamedQuery statement, @Nullable String type) {
		List<Column> columns = new ArrayList<>();
		int place = 0;
		for (String line : statement.text().lines().toList()) {
			Matcher column = COLUMN.matcher(line);
			if (column.matches()) {
				String only = column.group(3);
				if (only == null || only.equals(type)) {
					columns.add(new Column(column.group(1), place, Column.Type.valueOf(column.group(2)),
							column.group(4), only));
				}
				place++;
			}
		}
		if (columns.isEmpty()) {
			throw new IllegalStateException("the statement " + statement.name() + " names no @column");
		}
		return List.copyOf(columns);
	}

}
