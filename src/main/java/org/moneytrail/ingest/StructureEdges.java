package org.moneytrail.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.GraphWriter;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

/** Edges that carry no money: whose committee is whose, who runs where. */
final class StructureEdges {

	private final GraphReader reader;

	private final GraphWriter writer;

	private final NamedQuery present;

	private final NamedQuery write;

	private final NamedQuery delete;

	StructureEdges(GraphReader reader, GraphWriter writer, String name) {
		this.reader = reader;
		this.writer = writer;
		this.present = NamedQuery.of("ingest/present-" + name);
		this.write = NamedQuery.of("ingest/write-" + name);
		this.delete = NamedQuery.of("ingest/delete-" + name);
	}

	/**
	 * Brings these edges up to what the tables hold.
	 * @param sql with columns from_id and to_id
	 * @return edges written or taken away
	 */
	long write(Connection evidence, String scope, String sql) throws SQLException {
		Map<String, Map<String, @Nullable Object>> present = new HashMap<>();
		this.reader.stream(this.present, Map.of("source", scope), Duration.ofHours(1), (row) -> {
			Row properties = row.findRow("properties");
			Map<String, @Nullable Object> edge = new HashMap<>();
			if (properties != null) {
				edge.putAll(properties.columns());
			}
			edge.put("fromId", row.text("fromId"));
			edge.put("toId", row.text("toId"));
			present.put(key(edge), edge);
		});
		List<Map<String, @Nullable Object>> wanted = new ArrayList<>();
		try (Statement statement = evidence.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				Map<String, @Nullable Object> edge = GraphRows.properties(rows);
				if (present.remove(key(edge)) == null) {
					wanted.add(edge);
				}
			}
		}
		List<Map<String, @Nullable Object>> gone = List.copyOf(present.values());
		if (!gone.isEmpty()) {
			this.writer.write(this.delete, Map.of("rows", gone));
		}
		for (int i = 0; i < wanted.size(); i += 5_000) {
			this.writer.write(this.write, Map.of("rows", wanted.subList(i, Math.min(i + 5_000, wanted.size()))));
		}
		return wanted.size() + gone.size();
	}

	private static String key(Map<String, @Nullable Object> edge) {
		return Long.toHexString(GraphRows.fingerprint("", edge));
	}

}
