package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A data set as the evidence holds it.
 *
 * @param name such as {@code fec-2020}
 * @param schema where its current rows lie
 */
record DataSet(String name, String scope, String importId, String schema) {

	/** The schema that holds the staged rows of an import. */
	static String schemaOf(String importId) {
		return "s_" + importId.replace('-', '_');
	}

	static @Nullable DataSet find(Connection connection, String name) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT name, scope, import_id, schema_name FROM main.data_set WHERE name = ?")) {
			select.setString(1, name);
			try (ResultSet row = select.executeQuery()) {
				return row.next() ? new DataSet(row.getString(1), row.getString(2), row.getString(3), row.getString(4))
						: null;
			}
		}
	}

	/**
	 * @throws IllegalStateException if there is none
	 */
	static DataSet ofSchema(Connection connection, String schema) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT name FROM main.data_set WHERE schema_name = ?")) {
			select.setString(1, schema);
			try (ResultSet row = select.executeQuery()) {
				DataSet found = row.next() ? find(connection, row.getString(1)) : null;
				if (found == null) {
					throw new IllegalStateException("no data set lies in " + schema);
				}
				return found;
			}
		}
	}

	/**
	 * What people call the data set's last delivery; its name if they call it nothing.
	 */
	static String label(Connection connection, String name) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement("SELECT label FROM main.data_set WHERE name = ?")) {
			select.setString(1, name);
			try (ResultSet row = select.executeQuery()) {
				String label = row.next() ? row.getString(1) : null;
				return (label != null) ? label : name;
			}
		}
	}

	/** The schemas of all data sets of a source, the newest by name first. */
	static List<String> schemas(Connection connection, String scope) throws SQLException {
		List<String> schemas = new ArrayList<>();
		try (PreparedStatement select = connection
			.prepareStatement("SELECT schema_name FROM main.data_set WHERE scope = ? ORDER BY name DESC")) {
			select.setString(1, scope);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					schemas.add(rows.getString(1));
				}
			}
		}
		return schemas;
	}

	/** The schemas of a source's own data sets, the newest by name first. */
	static List<String> schemas(Connection connection, Source source) throws SQLException {
		List<String> schemas = new ArrayList<>();
		for (Held held : inScope(connection, source.scope())) {
			if (held.source().equals(source.name())) {
				schemas.add(held.dataSet().schema());
			}
		}
		return schemas;
	}

	/** The data sets of a scope, of whatever source, the newest by name first. */
	static List<Held> inScope(Connection connection, String scope) throws SQLException {
		List<Held> found = new ArrayList<>();
		try (PreparedStatement select = connection.prepareStatement(
				"SELECT name, scope, import_id, schema_name, source FROM main.data_set WHERE scope = ? ORDER BY name DESC")) {
			select.setString(1, scope);
			try (ResultSet rows = select.executeQuery()) {
				while (rows.next()) {
					found.add(new Held(
							new DataSet(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
							rows.getString(5)));
				}
			}
		}
		return found;
	}

	/** A data set and the word of the source that staged it. */
	record Held(DataSet dataSet, String source) {

	}

	void save(Connection connection, String source, String label) throws SQLException {
		try (PreparedStatement insert = connection
			.prepareStatement("INSERT OR REPLACE INTO main.data_set VALUES (?, ?, ?, ?, ?, ?, now()::TIMESTAMP)")) {
			insert.setString(1, this.name);
			insert.setString(2, source);
			insert.setString(3, this.scope);
			insert.setString(4, label);
			insert.setString(5, this.importId);
			insert.setString(6, this.schema);
			insert.execute();
		}
	}

}
