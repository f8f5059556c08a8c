package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.benchmark.GenerateFilings;

import static org.assertj.core.api.Assertions.assertThat;

/** The invented cycle the benchmarks run on is read like a real one. */
class InventedCycleTests {

	@Test
	void everyRowIsReadAndTheSameMoneyStandsInTheCsv(@TempDir Path folder) throws SQLException, IOException {
		Map<String, Long> written = GenerateFilings.write(folder, 3_000);
		try (Stage stage = Stage.of(folder.resolve("fec"))) {
			assertThat(stage.number("SELECT count(*) FROM rejected")).isZero();
			assertThat(stage.number("SELECT count(*) FROM verdict WHERE rule IN ('DUPLICATE', 'UNKNOWN_CODE')"))
				.isZero();
			assertThat(stage.number("SELECT count(*) FROM closing WHERE left_in < 0 OR left_out < 0")).isZero();
			assertThat(stage.rows("SELECT column0, column1, column2, replace(column3, '.', '') FROM read_csv('"
					+ folder.resolve("csv/contributed.csv") + "', header = false, skip = 1, all_varchar = true) EXCEPT "
					+ "SELECT from_id, to_id, row_id, cents::VARCHAR FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO'"))
				.isEmpty();
			assertThat(stage.number("SELECT count(*) FROM graph_money WHERE from_label = 'Committee' AND "
					+ "edge_type IN ('CONTRIBUTED_TO', 'TRANSFERRED_TO') AND kind <> 'IN_KIND'"))
				.isEqualTo(written.get("transferred.csv"));
			assertThat(stage
				.number("SELECT count(*) FROM graph_money WHERE edge_type IN ('SPENT_SUPPORTING', 'SPENT_OPPOSING')"))
				.isEqualTo(written.get("spent.csv"));
			assertThat(stage.rows("SELECT replace(text, '.00', '') FROM note WHERE text LIKE '%differences%'"))
				.singleElement()
				.asString()
				.contains("(0 dollars)");
		}
	}

}
