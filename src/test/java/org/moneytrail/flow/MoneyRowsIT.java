package org.moneytrail.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.MoneytrailApplication;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.SmallCycle;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.GraphReader;

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
			List<List<@Nullable Object>> store = new ArrayList<>();
			graph.scan(MoneyRows.SCAN, Duration.ofMinutes(1), (row) -> store.add(cells(row)));
			List<List<@Nullable Object>> statement = new ArrayList<>();
			graph.scan(MoneyRows.SCAN.query(), Duration.ofMinutes(1), (row) -> statement.add(cells(row)));
			assertThat(statement).hasSizeGreaterThan(1_000);
			assertThat(store).containsExactlyInAnyOrderElementsOf(statement);
		}
	}

	private static List<@Nullable Object> cells(Cells row) {
		List<@Nullable Object> cells = new ArrayList<>();
		List<Integer> dates = List.of(MoneyRows.DATE, MoneyRows.KNOWN_FROM, MoneyRows.DATE_EARLIEST, MoneyRows.SENT,
				MoneyRows.RECEIVED);
		for (int column = 0; column <= MoneyRows.FILING; column++) {
			if (dates.contains(column)) {
				LocalDate date = row.findDate(column);
				cells.add(date);
			}
			else {
				cells.add((column == MoneyRows.CENTS) ? row.findNumber(column) : row.findText(column));
			}
		}
		return cells;
	}

}
