package org.moneytrail.benchmark;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

/**
 * What {@code bench/delta} compares the product with: the edges that changed, known
 * beforehand, brought into the same graph by UNWIND and MERGE, 5,000 to a transaction.
 */
final class MergeLoop {

	private static final int BATCH = 5_000;

	private static final String MERGE = """
			UNWIND $rows AS row
			MERGE (a:%s {id: row.fromId})
			MERGE (b:%s {id: row.toId})
			MERGE (a)-[r:%s {rowId: row.rowId}]->(b)
			SET r = row""";

	private MergeLoop() {
	}

	/**
	 * {@code EVIDENCE ROW_IDS BOLT_PROPERTIES}: the database of the evidence, a file with
	 * a row id a line, how to reach the graph.
	 */
	public static void main(String[] args) throws Exception {
		Map<String, List<Map<String, Object>>> rows = rows(Path.of(args[0]), Path.of(args[1]));
		Properties bolt = new Properties();
		try (Reader in = Files.newBufferedReader(Path.of(args[2]))) {
			bolt.load(in);
		}
		long count = 0;
		long began = System.nanoTime();
		try (Driver driver = GraphDatabase.driver(bolt.getProperty("uri"),
				AuthTokens.basic(bolt.getProperty("user"), bolt.getProperty("password")));
				Session session = driver.session()) {
			for (Map.Entry<String, List<Map<String, Object>>> kind : rows.entrySet()) {
				List<Map<String, Object>> all = kind.getValue();
				String merge = MERGE.formatted((Object[]) kind.getKey().split(" "));
				for (int i = 0; i < all.size(); i += BATCH) {
					Map<String, Object> batch = Map.of("rows", all.subList(i, Math.min(i + BATCH, all.size())));
					session.executeWriteWithoutResult((transaction) -> transaction.run(merge, batch).consume());
				}
				count += all.size();
			}
		}
		System.out.printf(Locale.ROOT, "%d edges in %.2f s%n", count, (System.nanoTime() - began) / 1e9);
	}

	private static Map<String, List<Map<String, Object>>> rows(Path evidence, Path ids) throws Exception {
		Map<String, List<Map<String, Object>>> rows = new HashMap<>();
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + evidence);
				Statement statement = connection.createStatement()) {
			String schema;
			try (ResultSet row = statement
				.executeQuery("SELECT schema_name FROM main.data_set WHERE scope = 'fec' ORDER BY name DESC LIMIT 1")) {
				row.next();
				schema = row.getString(1);
			}
			try (ResultSet row = statement
				.executeQuery("SELECT * FROM " + schema + ".graph_money WHERE row_id IN (SELECT column0 FROM read_csv('"
						+ ids + "', header = false, columns = {'column0': 'VARCHAR'}))")) {
				while (row.next()) {
					Map<String, Object> properties = properties(row);
					String kind = properties.remove("fromLabel") + " " + properties.remove("toLabel") + " "
							+ properties.remove("edgeType");
					rows.computeIfAbsent(kind, (key) -> new ArrayList<>()).add(properties);
				}
			}
		}
		return rows;
	}

	private static Map<String, Object> properties(ResultSet row) throws Exception {
		Map<String, Object> properties = new HashMap<>();
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			Object value = row.getObject(i);
			if (value != null) {
				String[] words = row.getMetaData().getColumnLabel(i).split("_");
				StringBuilder name = new StringBuilder(words[0]);
				for (int w = 1; w < words.length; w++) {
					name.append(words[w].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[w].substring(1));
				}
				properties.put(name.toString(), (value instanceof Date date) ? date.toLocalDate() : value);
			}
		}
		return properties;
	}

}
