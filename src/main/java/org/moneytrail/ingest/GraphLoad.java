package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.SQLException;
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
		ChangedRows changed = ChangedRows.find(evidence, current.schema(),
				this.loaded.findSchema(evidence, current.name()), this.loaded.isFirst(current.scope()));
		if (rebuild == null) {
			Before before = before(evidence, load, changed);
			this.record.begin(load);
			return write(evidence, load, DataSet.schemas(evidence, current.scope()), before, progress);
		}
		Map<String, List<String>> schemas = this.loaded.schemas(evidence, current);
		boolean many = changed.count() > this.settings.rebuildAbove();
		if (many && schemas != null && !this.loaded.isJudged()) {
			progress.line(say("%,d rows to write, more than %,d: building a new graph beside the one that is served",
					changed.count()));
			return this.whole.write(evidence, load, schemas, rebuild, progress);
		}
		if (many) {
			progress.line(say("%,d rows to write, more than %,d, but the graph holds what the evidence here does not: "
					+ "writing into it in one transaction", changed.count()));
		}
		List<String> scope = (schemas != null) ? schemas.getOrDefault(current.scope(), List.of())
				: DataSet.schemas(evidence, current.scope());
		Before before = before(evidence, load, changed);
		return this.writer.together(() -> {
			this.record.begin(load);
			try {
				Written written = write(evidence, load, scope, before, progress);
				progress.phase("committing");
				return written;
			}
			catch (SQLException ex) {
				throw new IllegalStateException("the evidence cannot be read: " + ex.getMessage(), ex);
			}
		});
	}

	/**
	 * What the graph was made from, if nothing can have come or gone since: no load broke
	 * off, the evidence of all that was loaded is there, and this load is a new one.
	 */
	private @Nullable Before before(Connection evidence, ImportRecord.Load load, ChangedRows changed)
			throws SQLException {
		String scope = load.dataSet().scope();
		if (load.before().complete() || this.loaded.isUnfinished()) {
			return null;
		}
		List<String> schemas = this.loaded.present(evidence, scope);
		return (schemas != null) ? new Before(schemas, changed, !this.loaded.hasOthers(scope)) : null;
	}

	private Written write(Connection evidence, ImportRecord.Load load, List<String> schemas, @Nullable Before before,
			Progress progress) throws SQLException {
		String scope = load.dataSet().scope();
		long changes = (before != null) ? this.graph.write(evidence, scope, schemas, before.schemas(), before.changed(),
				before.alone(), progress) : this.graph.write(evidence, scope, schemas, progress);
		boolean changed = changes > 0 || !load.before().complete();
		progress.phase("keeping the account");
		this.record.complete(evidence, load, changed);
		return new Written(changed);
	}

	private String say(String sentence, long rows) {
		return String.format(Locale.ROOT, sentence, rows, this.settings.rebuildAbove());
	}

	/**
	 * What the graph holds of a source, as the evidence has it.
	 *
	 * @param alone whether it holds nothing of another source
	 */
	private record Before(List<String> schemas, ChangedRows changed, boolean alone) {

	}

	/**
	 * How a load ended.
	 *
	 * @param changed whether anything in the graph is other than it was
	 */
	record Written(boolean changed) {

	}

}
