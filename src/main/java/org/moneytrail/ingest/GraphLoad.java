package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphRebuild;
import org.moneytrail.neo4j.GraphWriter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Brings what was staged and decided into the graph. Into a database server: in batches.
 * Into the embedded database, so that the graph others see is always a whole one: few
 * changes in one transaction, many by building a new graph beside the live one. All end
 * in the same graph.
 */
@Component
class GraphLoad {

	private final GraphImport graph;

	private final GraphWriter writer;

	private final ImportRecord record;

	private final LoadedData loaded;

	private final WholeGraph whole;

	private final LoadSettings settings;

	private final @Nullable GraphRebuild rebuild;

	GraphLoad(GraphImport graph, GraphWriter writer, ImportRecord record, LoadedData loaded, WholeGraph whole,
			LoadSettings settings, ObjectProvider<GraphRebuild> rebuild) {
		this.graph = graph;
		this.writer = writer;
		this.record = record;
		this.loaded = loaded;
		this.whole = whole;
		this.settings = settings;
		this.rebuild = rebuild.getIfAvailable();
	}

	/** Writes a load, its account included. */
	Written write(Connection evidence, ImportRecord.Load load, Progress progress) throws SQLException {
		GraphRebuild rebuild = this.rebuild;
		DataSet current = load.dataSet();
		if (rebuild == null) {
			this.record.begin(load);
			return write(evidence, load, DataSet.schemas(evidence, current.scope()), progress);
		}
		Map<String, List<String>> schemas = this.loaded.schemas(evidence, current);
		long changed = changedRows(evidence, current);
		boolean many = changed > this.settings.rebuildAbove();
		if (many && schemas != null && !this.loaded.isJudged()) {
			progress.line(say("%,d rows to write, more than %,d: building a new graph beside the one that is served",
					changed));
			return this.whole.write(evidence, load, schemas, rebuild, progress);
		}
		if (many) {
			progress.line(say("%,d rows to write, more than %,d, but the graph holds what the evidence here does not: "
					+ "writing into it in one transaction", changed));
		}
		List<String> scope = (schemas != null) ? schemas.getOrDefault(current.scope(), List.of())
				: DataSet.schemas(evidence, current.scope());
		return this.writer.together(() -> {
			this.record.begin(load);
			try {
				return write(evidence, load, scope, progress);
			}
			catch (SQLException ex) {
				throw new IllegalStateException("the evidence cannot be read: " + ex.getMessage(), ex);
			}
		});
	}

	private Written write(Connection evidence, ImportRecord.Load load, List<String> schemas, Progress progress)
			throws SQLException {
		long changes = this.graph.write(evidence, load.dataSet().scope(), schemas, progress);
		boolean changed = changes > 0 || !load.before().complete();
		this.record.complete(evidence, load, changed);
		return new Written(changed);
	}

	private String say(String sentence, long rows) {
		return String.format(Locale.ROOT, sentence, rows, this.settings.rebuildAbove());
	}

	/** Rows that differ from what the graph was made from; all, if that is not known. */
	private long changedRows(Connection evidence, DataSet current) throws SQLException {
		String before = this.loaded.findSchema(evidence, current.name());
		long rows = 0;
		for (GraphTables.NodeKind kind : GraphTables.NODES) {
			rows += changedRows(evidence, kind.table(), "id", current.schema(), before);
		}
		return rows + changedRows(evidence, "graph_money", "row_id", current.schema(), before);
	}

	private static long changedRows(Connection evidence, String table, String id, String schema,
			@Nullable String before) throws SQLException {
		if (schema.equals(before)) {
			return 0;
		}
		String sql = (before == null) ? "SELECT count(*) FROM " + schema + "." + table
				: "SELECT count(*) FROM (SELECT %2$s, hash(t) AS h FROM %3$s.%1$s t) n FULL JOIN (SELECT %2$s, hash(t) AS h FROM %4$s.%1$s t) o USING (%2$s) WHERE n.h IS DISTINCT FROM o.h"
					.formatted(table, id, schema, before);
		try (Statement statement = evidence.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			return row.next() ? row.getLong(1) : 0;
		}
	}

	/**
	 * How a load ended.
	 *
	 * @param changed whether anything in the graph is other than it was
	 */
	record Written(boolean changed) {

	}

}
