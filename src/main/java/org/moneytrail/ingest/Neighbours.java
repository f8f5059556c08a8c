package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Data sets of one scope that may hold the same transactions: a filing as filed and the
 * same filing in bulk files. Each keeps its rows; which of them counts is settled after
 * each load, whichever came first.
 */
final class Neighbours {

	private static final String OUTDATED = "ingest/outdated.sql";

	private static final List<String> WRITTEN = List.of("graph_money", "graph_ledger", "graph_donor", "graph_committee",
			"graph_candidate", "graph_filing", "graph_account");

	private Neighbours() {
	}

	/**
	 * Lets every data set of the scope decide anew what hangs on the others.
	 * @return those other than the current one that may have decided otherwise
	 */
	static List<DataSet> settle(Connection connection, DataSet current, Collection<Source> sources)
			throws SQLException {
		List<DataSet.Held> all = DataSet.inScope(connection, current.scope())
			.stream()
			.filter((held) -> !held.dataSet().importId().endsWith(Unloader.UNLOADED))
			.toList();
		List<DataSet> touched = new ArrayList<>();
		boolean reconsidered = false;
		for (DataSet.Held held : all) {
			Source source = source(sources, held);
			if (source == null || !source.reconsiders()) {
				continue;
			}
			List<DataSet.Held> others = all.stream().filter((other) -> !other.source().equals(held.source())).toList();
			long before = digest(connection, held.dataSet());
			within(connection, held.dataSet(), (staging) -> {
				forgetOverrides(connection);
				source.reconsider(staging, others.stream().map((other) -> other.dataSet().schema()).toList());
				staging.run("ingest/known-from.sql");
				Overrides.apply(staging, source);
				Loader.requireAccount(staging);
			});
			reconsidered = true;
			if (digest(connection, held.dataSet()) != before) {
				touched.add(held.dataSet());
			}
			for (DataSet.Held other : others) {
				Source itsSource = source(sources, other);
				if (itsSource != null && outdate(connection, held.dataSet(), other.dataSet(), itsSource)) {
					touched.add(other.dataSet());
				}
			}
		}
		if (!reconsidered) {
			for (DataSet.Held held : all) {
				Source source = source(sources, held);
				if (source != null && outdate(connection, held.dataSet(), held.dataSet(), source)) {
					touched.add(held.dataSet());
				}
			}
		}
		touched.removeIf((dataSet) -> dataSet.equals(current));
		return touched;
	}

	/** The same for the same rows, in whatever order they lie. */
	private static long digest(Connection connection, DataSet dataSet) throws SQLException {
		Staging staging = new Staging(connection, dataSet.schema());
		long digest = 0;
		for (String table : WRITTEN) {
			digest = 31 * digest + staging.number("SELECT coalesce(sum(hash(t) % 1000000007), 0)::BIGINT FROM "
					+ dataSet.schema() + "." + table + " t");
		}
		return digest;
	}

	private static @Nullable Source source(Collection<Source> sources, DataSet.Held held) {
		return sources.stream().filter((source) -> source.name().equals(held.source())).findFirst().orElse(null);
	}

	/** Rules filled the tables anew: what people overrode before is no longer theirs. */
	private static void forgetOverrides(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("DROP TABLE IF EXISTS overridden_money");
			statement.execute("DROP TABLE IF EXISTS overridden_verdict");
		}
	}

	/**
	 * Takes rows out of count that a newer filing replaces; puts back those it did.
	 * @param newer the data set itself where no newer one is held any more
	 */
	private static boolean outdate(Connection connection, DataSet newer, DataSet other, Source source)
			throws SQLException {
		Staging asking = new Staging(connection, other.schema());
		String outdated = newer.schema() + ".outdated";
		boolean any = exists(asking, newer.schema(), "outdated") && asking.number(
				"SELECT count(*) FROM " + outdated + " o JOIN " + other.schema() + ".graph_money m USING (row_id)") > 0;
		boolean had = exists(asking, other.schema(), "outdated_money")
				&& asking.number("SELECT count(*) FROM " + other.schema() + ".outdated_money") > 0;
		if (!any && !had) {
			return false;
		}
		within(connection, other, (staging) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("CREATE TABLE IF NOT EXISTS " + outdated
						+ " (row_id VARCHAR, reason VARCHAR, counted_instead VARCHAR, known_until DATE)");
			}
			staging.run(OUTDATED, newer.schema());
			for (String resource : source.rulesAfterOverrides()) {
				staging.run(resource);
			}
			Overrides.apply(staging, source);
			Loader.requireAccount(staging);
		});
		return true;
	}

	private static boolean exists(Staging staging, String schema, String table) throws SQLException {
		return staging.number("SELECT count(*) FROM information_schema.tables WHERE table_schema = '" + schema
				+ "' AND table_name = '" + table + "'") > 0;
	}

	private static void within(Connection connection, DataSet dataSet, Work work) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("USE " + dataSet.schema());
			Staging staging = new Staging(connection, dataSet.schema());
			staging.run("ingest/rules/macros.sql");
			statement.execute("BEGIN");
			try {
				work.apply(staging);
				statement.execute("COMMIT");
			}
			catch (RuntimeException | SQLException ex) {
				statement.execute("ROLLBACK");
				throw ex;
			}
			finally {
				statement.execute("USE main");
			}
		}
	}

	/** What is done within a data set's schema. */
	@FunctionalInterface
	private interface Work {

		void apply(Staging staging) throws SQLException;

	}

}
