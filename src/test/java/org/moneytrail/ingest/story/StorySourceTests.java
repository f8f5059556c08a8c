package org.moneytrail.ingest.story;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.MemoryStaging;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

import static org.assertj.core.api.Assertions.assertThat;

class StorySourceTests {

	static Staging staging;

	static Delivery delivery;

	@BeforeAll
	static void fill() throws SQLException {
		StorySource source = new StorySource();
		delivery = source.inspect(null);
		staging = MemoryStaging.open();
		source.fill(staging, delivery, Progress.SILENT);
	}

	@AfterAll
	static void close() throws SQLException {
		staging.connection().close();
	}

	@Test
	void accountsForEveryRowOfEveryFileOnce() throws SQLException {
		for (SourceFile file : delivery.files()) {
			assertThat(one("SELECT sum(rows)::BIGINT FROM graph_account WHERE file = '" + file.name() + "'"))
				.as(file.name())
				.isEqualTo(one("SELECT count(*) FROM line WHERE file = '" + file.name() + "'"));
		}
		assertThat(one("SELECT count(*) FROM rejected")).isEqualTo(0L);
	}

	@Test
	void saysForEachFactWhoSaysItAndHowSurely() throws SQLException {
		assertThat(one("SELECT count(*) FROM graph_money WHERE url IS NULL OR trust NOT IN ('OFFICIAL', 'NEWS_REPORT') "
				+ "OR certainty NOT IN ('A', 'B', 'C', 'X')"))
			.isEqualTo(0L);
		assertThat(
				one("SELECT count(*) FROM graph_claim WHERE url IS NULL OR source_name IS NULL OR subject_id IS NULL "
						+ "OR trust NOT IN ('OFFICIAL', 'NEWS_REPORT') OR certainty NOT IN ('A', 'B', 'C', 'X')"))
			.isEqualTo(0L);
		assertThat(one("SELECT count(*) FROM (SELECT id FROM graph_claim GROUP BY id HAVING count(*) > 1)"))
			.isEqualTo(0L);
		assertThat(one("SELECT count(*) FROM (SELECT row_id FROM graph_money GROUP BY row_id HAVING count(*) > 1)"))
			.isEqualTo(0L);
	}

	@Test
	void datesTheChequeAndTheSpendingAsReported() throws SQLException {
		assertThat(rows("SELECT cents, date, date_earliest, known_from FROM graph_money WHERE edge_type = "
				+ "'CONTRIBUTED_TO' AND to_id = 'phl:philadelphia-justice-and-public-safety'"))
			.containsExactly("145000000|2017-04-28|null|2017-05-05");
		assertThat(rows("SELECT cents, date, date_earliest, known_from FROM graph_money WHERE edge_type = "
				+ "'SPENT_SUPPORTING' AND to_id = 'phl:larry-krasner' ORDER BY date"))
			.containsExactly("49745600|2017-04-27|2017-04-25|2017-05-05", "22250500|2017-05-03|2017-05-02|2017-05-05");
	}

	@Test
	void storesPrintedRunningTotalsAsIncrements() throws SQLException {
		assertThat(rows("SELECT cents FROM graph_money WHERE kind = 'SELF_FUNDING' AND from_id = "
				+ "'phl:michael-untermeyer' ORDER BY date"))
			.containsExactly("25000000", "70000000", "30000000");
	}

	@Test
	void leavesDebtEstimatesAndGrantsToNoCommitteeUncountedAndSaysWhy() throws SQLException {
		assertThat(rows("SELECT rule, cents, reason IS NOT NULL, counted_instead IS NOT NULL FROM graph_money WHERE "
				+ "edge_type = 'NOT_COUNTED' ORDER BY cents"))
			.containsExactly("DEBT|4258500|true|false", "NO_COMMITTEE|18500000|true|false",
					"ESTIMATE|28000000|true|true", "ESTIMATE|30000000|true|true", "NO_COMMITTEE|5000000000|true|false");
	}

	@Test
	void leadsVoterEducationToTheRaceAndToNoCandidate() throws SQLException {
		assertThat(rows("SELECT to_label, to_id FROM graph_money WHERE kind = 'VOTER_EDUCATION'")).containsExactly(
				"Race|ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2017-05-16|primary|dem|-");
		assertThat(one("SELECT count(*) FROM graph_money WHERE from_id IN (SELECT id FROM graph_donor WHERE name ILIKE "
				+ "'%ACLU%' OR name ILIKE '%Civil Liberties%') AND to_label NOT IN ('Race', 'Donor')"))
			.isEqualTo(0L);
	}

	@Test
	void holdsSevenDemocratsAndOneRepublicanAndTheIncumbentApart() throws SQLException {
		assertThat(rows("SELECT election_type, r.party, status, count(*) FROM graph_candidacy c JOIN graph_race r ON "
				+ "r.id = c.race_id GROUP BY ALL ORDER BY ALL"))
			.containsExactly("general|null|RAN|2", "primary|DEM|RAN|7", "primary|DEM|WITHDREW|1",
					"primary|REP|UNOPPOSED|1");
	}

	@Test
	void refusesAFolder() {
		assertThat(org.assertj.core.api.Assertions
			.catchThrowable(() -> new StorySource().inspect(java.nio.file.Path.of("x"))))
			.hasMessageContaining("takes no folder");
	}

	private static Object one(String sql) throws SQLException {
		try (Statement statement = staging.connection().createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getObject(1);
		}
	}

	private static List<String> rows(String sql) throws SQLException {
		try (Statement statement = staging.connection().createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			List<String> rows = new ArrayList<>();
			int columns = result.getMetaData().getColumnCount();
			while (result.next()) {
				List<String> row = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					row.add(String.valueOf(result.getObject(i)));
				}
				rows.add(String.join("|", row));
			}
			return rows;
		}
	}

}
