package org.moneytrail.expenditure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import reactor.core.publisher.Mono;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.DateRange;
import org.moneytrail.money.RaceWindow;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * Reads who stands or stood in races, with their committees and the days whose money
 * belongs to the race. One statement for all races of a field.
 */
@Component
class RaceCandidates {

	private final NamedQuery candidates = NamedQuery.of("expenditure/find-race-candidates");

	private final GraphReader graph;

	RaceCandidates(GraphReader graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.forTypePair(Key.class, Spending.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> find(keys)));
	}

	private Map<Key, Spending> find(Collection<Key> keys) {
		List<String> ids = keys.stream().map(Key::raceId).distinct().toList();
		Map<String, List<Row>> rows = new HashMap<>();
		this.graph.list(this.candidates, Map.of("ask", Map.of("ids", ids)), (row) -> row)
			.forEach((row) -> rows.computeIfAbsent(row.text("raceId"), (race) -> new ArrayList<>()).add(row));
		Map<Key, Spending> found = new HashMap<>();
		for (Key key : keys) {
			found.put(key, new Spending(
					rows.getOrDefault(key.raceId(), List.of()).stream().map((row) -> spending(row, key)).toList()));
		}
		return found;
	}

	private static CandidateSpending spending(Row row, Key key) {
		LocalDate after = row.findDate("after");
		LocalDate until = row.findDate("until");
		RaceWindow window = new RaceWindow(row.text("raceId"), (after != null) ? after : DateRange.UNDATED,
				(until != null) ? until : DateRange.LAST_DAY);
		return new CandidateSpending(new CandidateId(row.text("candidateId")), row.findText("status"),
				row.texts("committees"), window, key.dates(), key.asOf());
	}

	/**
	 * A race's candidates within some days.
	 *
	 * @param raceId the race
	 * @param dates the days
	 * @param asOf only what was public on this day; null for all
	 */
	record Key(String raceId, DateRange dates, @Nullable LocalDate asOf) {

	}

	/**
	 * A race's candidates, by name, withdrawn ones included.
	 *
	 * @param candidates each with its money still to be added up
	 */
	record Spending(List<CandidateSpending> candidates) {

	}

}
