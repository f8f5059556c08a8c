package org.moneytrail.ingest.fec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the rules make of real files, against figures found by other means. */
class RealFilesTests {

	private static final Path EARLY = Path.of("../shared/data/fec-2020-early");

	private static final Path EXPENDITURES = Path.of("../shared/data/fec-2016-ie");

	@Test
	void matchesBothSidesOfTransfers() throws SQLException {
		assumeTrue(Files.isDirectory(EARLY), "the shared data of the early 2020 cycle is not here");
		try (Stage stage = Stage.of(EARLY)) {
			assertThat(stage.number("SELECT count(*) FROM transfer_side WHERE direction = 'IN'")).isEqualTo(936);
			assertThat(stage.number("SELECT count(*) FROM both_sides WHERE parts = 1")).isEqualTo(434);
			assertThat(stage.number("SELECT count(*) FROM both_sides WHERE parts > 1")).isEqualTo(12);
			assertThat(stage.number("SELECT count(DISTINCT payer_row) FROM both_sides WHERE parts > 1")).isEqualTo(6);
			assertThat(stage.number("SELECT count(*) FROM transfer_side WHERE direction = 'IN' AND from_id NOT IN "
					+ "(SELECT from_id FROM transfer_side WHERE direction = 'OUT')"))
				.isEqualTo(377);
			assertThat(stage
				.rows("SELECT count(*), sum(cents) FROM tx WHERE cents < 0 AND tp = '24K' AND NOT memo AND copy = 1"))
				.containsExactly("279 -69223000");
			assertThat(stage.number(
					"SELECT count(*) FROM verdict v JOIN tx USING (row_id) WHERE tp = '15J' AND outcome = 'NOT_COUNTED'"))
				.isEqualTo(44_765);
			assertThat(stage.number("SELECT count(*) - count(DISTINCT row_id) FROM graph_money")).isZero();
		}
	}

	@Test
	void keepsSupersededExpendituresOutOfTotals() throws SQLException {
		assumeTrue(Files.isDirectory(EXPENDITURES), "the shared data of the 2016 expenditures is not here");
		try (Stage stage = Stage.of(EXPENDITURES)) {
			assertThat(stage.number("SELECT count(*) FROM verdict WHERE kind = 'ie'")).isEqualTo(9_421);
			assertThat(stage.number("SELECT count(*) FROM rejected")).isZero();
			assertThat(stage.number("""
					SELECT count(*) FROM graph_money WHERE edge_type <> 'NOT_COUNTED' AND filing_id IN
					(SELECT 'fec:' || prev_file_num FROM ie_read WHERE prev_file_num <> file_num)""")).isZero();
			assertThat(stage
				.rows("""
						SELECT rule, count(*) FROM verdict WHERE kind = 'ie' AND rule IN ('SPENT_SUPPORTING', 'SPENT_OPPOSING', 'SUPERSEDED')
						GROUP BY ALL ORDER BY ALL"""))
				.containsExactly("SPENT_OPPOSING 2432", "SPENT_SUPPORTING 4091", "SUPERSEDED 2053");
			assertThat(stage.number("SELECT count(*) FROM graph_money m JOIN graph_candidate c ON c.id = m.to_id "
					+ "WHERE edge_type <> 'NOT_COUNTED' AND starts_with(c.id, 'fec:x-')"))
				.isZero();
		}
	}

}
