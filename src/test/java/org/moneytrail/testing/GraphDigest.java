package org.moneytrail.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

/**
 * All that a graph holds: every node and every edge with its labels or type, its ends and
 * its properties, whatever their order. What only says when something ran is left out.
 */
public final class GraphDigest {

	private static final NamedQuery NODES = new NamedQuery("digest-nodes",
			"MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");

	private static final NamedQuery EDGES = new NamedQuery("digest-edges", """
			MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS from, labels(b) AS to,
			coalesce(a.id, a.name) AS a, coalesce(b.id, b.name) AS b, properties(r) AS properties""");

	private static final Set<String> WHEN = Set.of("startedAt", "finishedAt", "appliedAt");

	private GraphDigest() {
	}

	/** Counts by kind and two sums over hashes, which no order can change. */
	public static Map<String, String> of(GraphReader reader) {
		Map<String, long[]> sums = new TreeMap<>();
		each(reader, (line) -> {
			long[] sum = sums.computeIfAbsent(line.substring(0, line.indexOf('{')), (kind) -> new long[3]);
			long hash = 1125899906842597L;
			for (byte b : line.getBytes(StandardCharsets.UTF_8)) {
				hash = 31 * hash + b;
			}
			sum[0]++;
			sum[1] += hash * 0x9E3779B97F4A7C15L;
			sum[2] += (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
		});
		Map<String, String> digest = new TreeMap<>();
		sums.forEach(
				(kind, sum) -> digest.put(kind, sum[0] + " " + Long.toHexString(sum[1]) + Long.toHexString(sum[2])));
		return digest;
	}

	/** How often each line is there, for graphs small enough to be compared by eye. */
	public static Map<String, Long> lines(GraphReader reader) {
		Map<String, Long> lines = new TreeMap<>();
		each(reader, (line) -> lines.merge(line, 1L, Long::sum));
		return lines;
	}

	private static void each(GraphReader reader, Consumer<String> consumer) {
		reader.stream(NODES, Map.of(), Duration.ofHours(1),
				(row) -> consumer.accept(sorted(row.texts("labels")) + text(row.row("properties").columns())));
		reader.stream(EDGES, Map.of(), Duration.ofHours(1),
				(row) -> consumer.accept(row.text("type") + " " + sorted(row.texts("from")) + sorted(row.texts("to"))
						+ "{" + row.findText("a") + "}{" + row.findText("b") + "}"
						+ text(row.row("properties").columns())));
	}

	private static List<String> sorted(List<String> labels) {
		List<String> sorted = new ArrayList<>(labels);
		sorted.sort(null);
		return sorted;
	}

	private static String text(Map<String, ?> properties) {
		Map<String, String> text = new TreeMap<>();
		new HashMap<>(properties).forEach((name, value) -> {
			if (!WHEN.contains(name)) {
				text.put(name, value.getClass().getSimpleName() + ":" + value);
			}
		});
		return text.toString();
	}

}
