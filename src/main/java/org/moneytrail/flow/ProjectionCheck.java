package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.GraphCheck;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.stereotype.Component;

/** Whether the projection holds every counted edge of the graph, to the cent. */
@Component
class ProjectionCheck implements GraphCheck {

	private final NamedQuery sums = NamedQuery.of("flow/sum-money");

	private final GraphReader graph;

	private final Projections projections;

	ProjectionCheck(GraphReader graph, Projections projections) {
		this.graph = graph;
		this.projections = projections;
	}

	@Override
	public List<Finding> check() {
		this.projections.refresh();
		Projection projection = this.projections.current();
		Map<EdgeType, long[]> held = held(projection);
		List<String> wrong = new ArrayList<>();
		long edges = 0;
		for (var row : this.graph.list(this.sums, Map.of(), (row) -> row)) {
			EdgeType type = MoneyRows.type(row.text("type"));
			long[] here = held.getOrDefault(type, new long[2]);
			edges += row.number("edges");
			if (here[0] != row.number("edges") || here[1] != row.number("cents")) {
				wrong.add(row.text("type") + ": " + here[0] + " edges of " + FlowWords.dollars(here[1]) + ", the graph "
						+ row.number("edges") + " of " + FlowWords.dollars(row.number("cents")));
			}
		}
		if (projection.version() != this.projections.graphVersion()) {
			return List.of(new Finding("projection", false,
					"the graph moved on while it was looked at; check again when no load is running"));
		}
		return List.of(new Finding("projection", wrong.isEmpty(),
				wrong.isEmpty() ? String.format(java.util.Locale.ROOT,
						"the money network holds the graph's %,d edges to the cent, version %d", edges,
						projection.version()) : String.join("; ", wrong)));
	}

	/** Edges and cents by type. */
	private static Map<EdgeType, long[]> held(Projection projection) {
		Map<EdgeType, long[]> held = new EnumMap<>(EdgeType.class);
		for (Edges edges : List.of(projection.rim().gifts(), projection.rim().inKind(), projection.rim().refunds(),
				projection.moves(), projection.spending(), projection.inKindMoves())) {
			for (EdgeType type : EdgeType.values()) {
				boolean[] shapes = edges.shapesOf(type);
				long[] sums = held.computeIfAbsent(type, (key) -> new long[2]);
				for (int i = 0; i < edges.size(); i++) {
					if (shapes[edges.shape(i)]) {
						sums[0]++;
						sums[1] += edges.cents(i);
					}
				}
			}
		}
		for (Undated row : projection.undated()) {
			long[] sums = held.computeIfAbsent(row.type(), (key) -> new long[2]);
			sums[0]++;
			sums[1] += row.cents();
		}
		return held;
	}

}
