package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/**
 * What the graph holds of a source as the evidence says it was written, and of that only
 * what may change now. The graph is asked who else names a node, no more.
 */
final class GraphAsWritten implements GraphBefore {

	private static final int BATCH = 5_000;

	private final NamedQuery owners = NamedQuery.of("ingest/find-owners");

	private final GraphReader reader;

	private final Connection evidence;

	private final String scope;

	private final List<String> before;

	private final ChangedRows changed;

	private final boolean alone;

	/**
	 * A source as written.
	 * @param before the schemas it was written from, the newest first
	 * @param alone whether no other source can have named the same nodes
	 */
	GraphAsWritten(GraphReader reader, Connection evidence, String scope, List<String> before, ChangedRows changed,
			boolean alone) {
		this.reader = reader;
		this.evidence = evidence;
		this.scope = scope;
		this.before = before;
		this.changed = changed;
		this.alone = alone;
	}

	@Override
	public Map<String, Long> nodes(GraphTables.NodeKind kind) throws SQLException {
		return this.before.isEmpty() ? new HashMap<>() : present(restrict(kind, kind.sql(this.before)), "id",
				(properties) -> GraphRows.fingerprint(kind.label(), properties));
	}

	@Override
	public Set<String> foreign(GraphTables.NodeKind kind, List<String> ids) {
		Set<String> foreign = new HashSet<>();
		if (this.alone || ids.isEmpty() || !kind.named()) {
			return foreign;
		}
		for (Row row : this.reader.list(this.owners, Map.of("ids", ids), (row) -> row)) {
			String source = row.findText("source");
			if (source != null && !source.equals(this.scope) && kind.label().equals(row.findText("label"))) {
				foreign.add(row.text("id"));
			}
		}
		return foreign;
	}

	@Override
	public Collection<String> owned(GraphTables.NodeKind kind, Collection<String> ids) {
		Set<String> owned = new HashSet<>(ids);
		List<String> all = List.copyOf(ids);
		for (int i = 0; i < all.size(); i += BATCH) {
			owned.removeAll(foreign(kind, all.subList(i, Math.min(i + BATCH, all.size()))));
		}
		return owned;
	}

	@Override
	public Map<String, PresentEdge> money() throws SQLException {
		return this.before.isEmpty() ? new HashMap<>()
				: present(restrictMoney(GraphTables.money(this.before)), "rowId", PresentEdge::of);
	}

	private <T> Map<String, T> present(String sql, String id, Function<Map<String, @Nullable Object>, T> print)
			throws SQLException {
		Map<String, T> prints = new HashMap<>();
		try (Statement statement = this.evidence.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				Map<String, @Nullable Object> properties = GraphRows.properties(rows);
				String key = String.valueOf(properties.get(id));
				prints.put(key, print.apply(properties));
			}
		}
		return prints;
	}

	@Override
	public boolean isSame(Function<List<String>, String> sql, List<String> schemas) throws SQLException {
		if (this.before.isEmpty()) {
			return false;
		}
		String then = sql.apply(this.before);
		String now = sql.apply(schemas);
		try (Statement statement = this.evidence.createStatement();
				ResultSet differences = statement
					.executeQuery("((%1$s) EXCEPT ALL (%2$s)) UNION ALL ((%2$s) EXCEPT ALL (%1$s)) LIMIT 1"
						.formatted(then, now))) {
			return !differences.next();
		}
	}

	@Override
	public String restrict(GraphTables.NodeKind kind, String sql) {
		return this.changed.of(kind, sql);
	}

	@Override
	public String restrictMoney(String sql) {
		return this.changed.ofMoney(sql);
	}

}
