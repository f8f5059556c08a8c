package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.moneytrail.core.GraphCheck;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.stereotype.Component;

/**
 * Whether every row read ended somewhere, once, and whether the graph holds what the
 * evidence says: edges by type, cents by committee, the ledger.
 */
@Component
class EvidenceCheck implements GraphCheck {

	private static final int MOST_NAMED = 5;

	private final NamedQuery accounts = NamedQuery.of("ingest/check-accounts");

	private final NamedQuery edges = NamedQuery.of("ingest/sum-edges");

	private final NamedQuery committees = NamedQuery.of("ingest/sum-committees");

	private final NamedQuery ledger = NamedQuery.of("ingest/sum-ledger");

	private final Evidence evidence;

	private final LoadedData loaded;

	private final GraphReader graph;

	EvidenceCheck(Evidence evidence, LoadedData loaded, GraphReader graph) {
		this.evidence = evidence;
		this.loaded = loaded;
		this.graph = graph;
	}

	@Override
	public List<Finding> check() {
		List<Finding> findings = new ArrayList<>();
		findings.add(accounts());
		Map<String, long[]> sums = new TreeMap<>();
		findings.add(edges(sums));
		if (!this.evidence.exists()) {
			findings.add(new Finding("evidence", true, "there is none here: the graph was not compared with it"));
			return findings;
		}
		try (Connection connection = this.evidence.connect()) {
			Map<String, List<String>> scopes = new TreeMap<>();
			List<String> missing = new ArrayList<>();
			for (LoadedData.Loaded one : this.loaded.list()) {
				(exists(connection, one.schema()) ? scopes.computeIfAbsent(one.scope(), (scope) -> new ArrayList<>())
						: missing)
					.add(one.schema());
			}
			if (!missing.isEmpty()) {
				findings.add(new Finding("evidence", true,
						missing.size() + " loads were made elsewhere: the graph was not compared with them"));
				return findings;
			}
			if (!scopes.isEmpty()) {
				findings.add(verdicts(connection, scopes));
				findings.add(compareEdges(connection, scopes, sums));
				findings.add(compareCommittees(connection, scopes));
				findings.add(compareLedger(connection, scopes));
			}
			return findings;
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the evidence cannot be read: " + ex.getMessage(), ex);
		}
	}

	private Finding accounts() {
		List<Row> loads = this.graph.list(this.accounts, Map.of(), (row) -> row);
		List<String> wrong = loads.stream()
			.filter((load) -> load.number("wrong") > 0 || !load.flag("complete"))
			.map((load) -> load.text("id"))
			.toList();
		long files = loads.stream().mapToLong((load) -> load.number("files")).sum();
		return new Finding("accounts", wrong.isEmpty(),
				wrong.isEmpty()
						? "in " + files + " files of " + loads.size()
								+ " loads rows read = counted + not counted + rejected"
						: "loads that are not complete or do not add up: " + wrong);
	}

	private Finding edges(Map<String, long[]> sums) {
		long wrong = 0;
		long all = 0;
		for (Row row : this.graph.list(this.edges, Map.of(), (row) -> row)) {
			sums.put(row.text("type"), new long[] { row.number("edges"), row.number("cents") });
			wrong += row.number("wrong");
			all += row.number("edges");
		}
		return new Finding("edges", wrong == 0, (wrong == 0) ? say("%,d money edges agree with their ends", all)
				: say("%,d of %,d money edges contradict themselves", wrong, all));
	}

	/** Each line has one verdict, and counted ones stand where the verdict says. */
	private static Finding verdicts(Connection connection, Map<String, List<String>> scopes) throws SQLException {
		long lines = 0;
		long committees = 0;
		List<String> wrong = new ArrayList<>();
		for (String schema : scopes.values().stream().flatMap(List::stream).toList()) {
			lines += number(connection, "SELECT coalesce(sum(rows_read), 0) FROM " + schema + ".graph_file");
			committees += number(connection, "SELECT count(DISTINCT committee) FROM " + schema + ".verdict");
			long bad = number(connection,
					"""
							SELECT count(*) FROM (SELECT file, line FROM %1$s.verdict GROUP BY file, line HAVING count(*) <> 1)"""
						.formatted(schema))
					+ number(connection,
							"""
									SELECT count(*) FROM (SELECT committee FROM %1$s.verdict v LEFT JOIN %1$s.graph_money m USING (row_id)
									WHERE v.outcome = 'COUNTED' AND m.row_id IS NOT NULL AND m.edge_type <> v.rule)"""
								.formatted(schema));
			if (bad > 0) {
				wrong.add(schema.substring(2) + " (" + bad + " rows)");
			}
		}
		return new Finding("rows", wrong.isEmpty(), wrong.isEmpty()
				? say("%,d rows of %,d committees have one outcome each, and stand where it says", lines, committees)
				: "rows with no or several outcomes: " + wrong);
	}

	private static Finding compareEdges(Connection connection, Map<String, List<String>> scopes,
			Map<String, long[]> graph) throws SQLException {
		Map<String, long[]> here = new HashMap<>();
		for (List<String> schemas : scopes.values()) {
			rows(connection, "SELECT edge_type, count(*), sum(cents) FROM (" + GraphTables.money(schemas)
					+ ") GROUP BY edge_type", here);
		}
		List<String> wrong = differences(here, graph);
		return new Finding("edges and evidence", wrong.isEmpty(), wrong.isEmpty()
				? "the graph holds every edge of the evidence, type by type, to the cent" : String.join("; ", wrong));
	}

	private Finding compareCommittees(Connection connection, Map<String, List<String>> scopes) throws SQLException {
		Map<String, long[]> here = new HashMap<>();
		for (List<String> schemas : scopes.values()) {
			String money = "(SELECT from_label, from_id, to_label, to_id, cents FROM (" + GraphTables.money(schemas)
					+ ") WHERE edge_type <> 'NOT_COUNTED')";
			rows(connection,
					"SELECT to_id, sum(cents), 0 FROM " + money + " WHERE to_label = 'Committee' GROUP BY to_id", here);
			rows(connection,
					"SELECT from_id, 0, sum(cents) FROM " + money + " WHERE from_label = 'Committee' GROUP BY from_id",
					here);
		}
		Map<String, long[]> graph = new HashMap<>();
		this.graph.stream(this.committees, Map.of(), java.time.Duration.ofMinutes(30), (row) -> {
			long[] sums = { row.number("come"), row.number("gone") };
			if (sums[0] != 0 || sums[1] != 0) {
				graph.put(row.text("id"), sums);
			}
		});
		List<String> wrong = differences(here, graph);
		return new Finding("committees", wrong.isEmpty(),
				wrong.isEmpty()
						? say("what came to and left each of %,d committees is what the evidence says", here.size())
						: String.join("; ", wrong));
	}

	private Finding compareLedger(Connection connection, Map<String, List<String>> scopes) throws SQLException {
		long[] here = new long[3];
		for (List<String> schemas : scopes.values()) {
			GraphTables.NodeKind kind = GraphTables.NODES.stream()
				.filter((one) -> one.label().equals("LedgerDay"))
				.findFirst()
				.orElseThrow();
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery(
							"SELECT count(*), coalesce(sum(unitemised_cents + other_in_cents), 0), coalesce(sum(vendor_cents + other_out_cents), 0) FROM ("
									+ kind.sql(schemas) + ")")) {
				row.next();
				for (int i = 0; i < here.length; i++) {
					here[i] += row.getLong(i + 1);
				}
			}
		}
		Row graph = this.graph.list(this.ledger, Map.of(), (row) -> row).getFirst();
		boolean same = here[0] == graph.number("entries") && here[1] == graph.number("come")
				&& here[2] == graph.number("gone");
		return new Finding("ledger", same, same ? say("%,d ledger entries are as in the evidence", here[0]) : say(
				"the evidence has %,d entries, the graph %,d, or their sums differ", here[0], graph.number("entries")));
	}

	private static List<String> differences(Map<String, long[]> here, Map<String, long[]> graph) {
		Map<String, String> wrong = new TreeMap<>();
		here.forEach((key, sums) -> {
			long[] other = graph.getOrDefault(key, new long[2]);
			if (sums[0] != other[0] || sums[1] != other[1]) {
				wrong.put(key, key + ": evidence " + sums[0] + "/" + sums[1] + ", graph " + other[0] + "/" + other[1]);
			}
		});
		graph.forEach((key, sums) -> {
			if (!here.containsKey(key)) {
				wrong.put(key, key + ": only in the graph");
			}
		});
		List<String> told = wrong.values().stream().limit(MOST_NAMED).collect(Collectors.toList());
		if (wrong.size() > MOST_NAMED) {
			told.add((wrong.size() - MOST_NAMED) + " more");
		}
		return told;
	}

	/** Adds the rows' two numbers to what stands under their first column. */
	private static void rows(Connection connection, String sql, Map<String, long[]> sums) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				long[] sum = sums.computeIfAbsent(row.getString(1), (key) -> new long[2]);
				sum[0] += row.getLong(2);
				sum[1] += row.getLong(3);
			}
		}
	}

	private static boolean exists(Connection connection, String schema) throws SQLException {
		return number(connection,
				"SELECT count(*) FROM information_schema.schemata WHERE schema_name = '" + schema + "'") > 0;
	}

	private static long number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			return row.next() ? row.getLong(1) : 0;
		}
	}

	private static String say(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
