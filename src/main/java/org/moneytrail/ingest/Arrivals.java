package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ArrivalFeed;
import org.moneytrail.core.RowId;

import org.springframework.stereotype.Component;

/**
 * Writes down at the end of each load which rows came with it, in the evidence, and reads
 * them back.
 */
@Component
class Arrivals implements ArrivalFeed {

	/** After every row id. */
	private static final String LAST = "\uffff";

	private final Evidence evidence;

	private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

	Arrivals(Evidence evidence) {
		this.evidence = evidence;
	}

	/**
	 * Writes down what came with a load that is in the graph; nothing if that was done
	 * before. What lay in the evidence before there was a feed came with no load of it.
	 */
	void record(Connection connection, DataSet current, long graphVersion) throws SQLException {
		long before;
		long after;
		try (Statement statement = connection.createStatement()) {
			statement.execute("BEGIN");
			try {
				begin(connection, statement, current);
				before = number(statement, "SELECT count(*) FROM main.arrival");
				long load = 1 + number(statement, "SELECT coalesce(max(load), 0) FROM main.arrival_load");
				insert(statement, load, graphVersion, current.schema());
				after = number(statement, "SELECT count(*) FROM main.arrival");
				remember(connection, load, graphVersion, current.importId());
				statement.execute("COMMIT");
			}
			catch (RuntimeException | SQLException ex) {
				statement.execute("ROLLBACK");
				throw ex;
			}
		}
		if (after > before) {
			this.listeners.forEach(Runnable::run);
		}
	}

	/**
	 * Whether a load was written down, as it is unless it was stopped in its last step.
	 */
	boolean isRecorded(Connection connection, String importId) throws SQLException {
		if (!exists(connection)) {
			return false;
		}
		try (PreparedStatement select = connection
			.prepareStatement("SELECT 1 FROM main.arrival_load WHERE import_id = ?")) {
			select.setString(1, importId);
			try (ResultSet row = select.executeQuery()) {
				return row.next();
			}
		}
	}

	@Override
	public Position end() {
		return read((connection) -> {
			try (Statement statement = connection.createStatement()) {
				return new Position(number(statement, "SELECT coalesce(max(load), 0) FROM main.arrival_load"), LAST);
			}
		}, new Position(0, LAST));
	}

	@Override
	public Position after(long graphVersion) {
		return read((connection) -> {
			try (PreparedStatement select = connection
				.prepareStatement("SELECT coalesce(max(load), 0) FROM main.arrival_load WHERE graph_version <= ?")) {
				select.setLong(1, graphVersion);
				try (ResultSet row = select.executeQuery()) {
					return new Position(row.next() ? row.getLong(1) : 0, LAST);
				}
			}
		}, new Position(0, LAST));
	}

	@Override
	public List<Arrival> page(Filter filter, Position after, int limit) {
		return read((connection) -> page(connection, filter, after, limit), List.of());
	}

	@Override
	public Runnable follow(Runnable listener) {
		this.listeners.add(listener);
		return () -> this.listeners.remove(listener);
	}

	private static List<Arrival> page(Connection connection, Filter filter, Position after, int limit)
			throws SQLException {
		List<Arrival> page = new ArrayList<>();
		String money = schemas(connection).stream()
			.map((schema) -> "SELECT row_id, cents, from_id, to_id, race_id FROM " + schema + ".graph_money")
			.collect(Collectors.joining(" UNION ALL "));
		if (money.isEmpty()) {
			return page;
		}
		try (PreparedStatement select = connection
			.prepareStatement(SqlFiles.text("ingest/page-of-arrivals.sql").replace("{money}", money))) {
			String actor = (filter.actor() != null) ? filter.actor().value() : null;
			String race = (filter.race() != null) ? filter.race().value() : null;
			Long least = filter.minCents();
			int at = 1;
			select.setLong(at++, after.load());
			select.setLong(at++, after.load());
			select.setString(at++, (after.row() != null) ? after.row() : "");
			select.setLong(at++, (least != null) ? least : Long.MIN_VALUE);
			for (@Nullable
			String value : new @Nullable String[] { actor, actor, actor, race, race, race }) {
				select.setString(at++, value);
			}
			select.setInt(at, limit);
			try (ResultSet row = select.executeQuery()) {
				while (row.next()) {
					String id = row.getString(3);
					page.add(new Arrival(new Position(row.getLong(1), id), new RowId(id), row.getLong(2)));
				}
			}
		}
		return page;
	}

	private void begin(Connection connection, Statement statement, DataSet current) throws SQLException {
		if (exists(connection)) {
			return;
		}
		statement.execute(SqlFiles.text("ingest/arrivals.sql"));
		List<String> earlier = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(
				"SELECT table_schema FROM information_schema.tables WHERE table_name = 'graph_money' AND starts_with(table_schema, 's_')")) {
			while (rows.next()) {
				earlier.add(rows.getString(1));
			}
		}
		for (String schema : earlier) {
			if (!schema.equals(current.schema())) {
				insert(statement, 0, 0, schema);
			}
		}
	}

	private static void insert(Statement statement, long load, long version, String schema) throws SQLException {
		statement.execute(SqlFiles.text("ingest/record-arrivals.sql")
			.replace("{load}", String.valueOf(load))
			.replace("{version}", String.valueOf(version))
			.replace("{schema}", schema));
	}

	private static void remember(Connection connection, long load, long version, String importId) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO main.arrival_load VALUES (?, ?, ?)")) {
			insert.setLong(1, load);
			insert.setLong(2, version);
			insert.setString(3, importId);
			insert.execute();
		}
	}

	private static List<String> schemas(Connection connection) throws SQLException {
		List<String> schemas = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT schema_name FROM main.data_set ORDER BY name DESC")) {
			while (rows.next()) {
				schemas.add(rows.getString(1));
			}
		}
		return schemas;
	}

	private <T> T read(Reading<T> reading, T otherwise) {
		if (!this.evidence.exists()) {
			return otherwise;
		}
		try (Connection connection = this.evidence.connect()) {
			return exists(connection) ? reading.from(connection) : otherwise;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read", ex);
		}
	}

	private static boolean exists(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return number(statement,
					"SELECT count(*) FROM information_schema.tables WHERE table_schema = 'main' AND table_name = 'arrival'") > 0;
		}
	}

	private static long number(Statement statement, String sql) throws SQLException {
		try (ResultSet row = statement.executeQuery(sql)) {
			return row.next() ? row.getLong(1) : 0;
		}
	}

	private interface Reading<T> {

		T from(Connection connection) throws SQLException;

	}

}
