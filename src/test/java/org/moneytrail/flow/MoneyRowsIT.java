package org.moneytrail.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.MoneytrailApplication;
import org.moneytrail.core.DonorId;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.SmallCycle;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.KeyLookup;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;
import org.moneytrail.summary.RowScan;
import org.neo4j.driver.Driver;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The store of an embedded database says what the statement says. */
class MoneyRowsIT {

	@TempDir
	Path directory;

	@Test
	void theStoreAndTheStatementGiveTheSameRows() throws Exception {
		Path cycle = SmallCycle.write(this.directory.resolve("cycle"), 2020, 0, 2_000);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(MoneytrailApplication.class)
			.web(WebApplicationType.NONE)
			.run("--moneytrail.data=" + this.directory.resolve("data"), "--moneytrail.flow.watch=false",
					"--moneytrail.embedded.page-cache=32MB")) {
			context.getBean(Loader.class).load("fec", cycle, Progress.SILENT);
			GraphReader graph = context.getBean(GraphReader.class);
			for (EdgeScan scan : List.of(MoneyRows.SCAN, RowScan.scan())) {
				List<List<@Nullable Object>> store = new ArrayList<>();
				graph.scan(scan, Duration.ofMinutes(1), (row) -> store.add(cells(scan, row)));
				List<List<@Nullable Object>> statement = new ArrayList<>();
				graph.scan(scan.query(), Duration.ofMinutes(1), (row) -> statement.add(cells(scan, row)));
				assertThat(statement).hasSizeGreaterThan(1_000);
				assertThat(store).containsExactlyInAnyOrderElementsOf(statement);
			}
			theStoreCitesAsTheStatementDoes(graph);
			theStoreGivesNodesAsTheStatementDoes(graph, context.getBean(Driver.class));
		}
	}

	private static void theStoreCitesAsTheStatementDoes(GraphReader graph) {
		Map<EdgeType, Set<String>> rows = new EnumMap<>(EdgeType.class);
		Set<DonorId> donors = new HashSet<>();
		graph.scan(MoneyRows.SCAN, Duration.ofMinutes(1), (row) -> {
			rows.computeIfAbsent(MoneyRows.type(row.text(MoneyRows.TYPE)), (type) -> new HashSet<>())
				.add(row.text(MoneyRows.ROW_ID));
			if (row.text(MoneyRows.ENDS).charAt(0) == 'd') {
				donors.add(new DonorId(row.text(MoneyRows.FROM)));
			}
		});
		donors.add(new DonorId("nobody"));
		NamedQuery query = NamedQuery.of("flow/citations-by-row-id");
		Citations store = Citations.read(graph, query, rows, donors, true);
		Citations statement = Citations.ask(graph, query, rows, donors, true);
		assertThat(store.version()).isEqualTo(statement.version()).isPositive();
		assertThat(store.actors()).isEqualTo(statement.actors()).hasSizeGreaterThan(10);
		assertThat(store.edges().keySet()).isEqualTo(statement.edges().keySet()).hasSizeGreaterThan(1_000);
		assertThat(store.edges()).isEqualTo(statement.edges());
	}

	private static void theStoreGivesNodesAsTheStatementDoes(GraphReader graph, Driver driver) {
		NamedQuery query = NamedQuery.of("node/find-by-ids");
		List<String> labels = List.of("Donor", "Committee", "Candidate", "Race", "Filing", "Claim", "Import");
		for (String label : labels) {
			List<String> ids = driver.executableQuery("MATCH (n:" + label + ") RETURN n.id AS id LIMIT 1000")
				.execute()
				.records()
				.stream()
				.map((row) -> row.get("id").asString())
				.toList();
			Map<String, List<String>> ask = new HashMap<>();
			labels.forEach((other) -> ask.put(other, other.equals(label) ? ids : List.of()));
			List<Map<String, Object>> statement = graph.list(query, Map.of("ask", ask),
					(row) -> plain(row.row("node").columns()));
			List<List<Row>> store = graph.find(query, List.of(KeyLookup.nodes(label, "id", ids)));
			assertThat(statement).as(label).hasSameSizeAs(ids);
			assertThat(store).as(label).isNotNull();
			assertThat(store.getFirst().stream().map((row) -> plain(row.columns())).toList()).as(label)
				.containsExactlyInAnyOrderElementsOf(statement);
		}
	}

	/** A driver knows one kind of whole number, a store several. */
	private static Map<String, Object> plain(Map<String, ?> columns) {
		Map<String, Object> plain = new HashMap<>(columns);
		plain.replaceAll((name, value) -> (value instanceof Integer number) ? Long.valueOf(number) : value);
		return plain;
	}

	private static List<@Nullable Object> cells(EdgeScan scan, Cells row) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(row.text(0));
		cells.add(row.text(1));
		for (String property : scan.properties()) {
			int column = cells.size();
			if (property.equals("cents")) {
				cells.add(row.findNumber(column));
			}
			else {
				boolean day = property.endsWith("ate") || property.startsWith("known") && !property.endsWith("Basis")
						|| property.startsWith("dateE");
				cells.add(day ? row.findDate(column) : row.findText(column));
			}
		}
		return cells;
	}

}
