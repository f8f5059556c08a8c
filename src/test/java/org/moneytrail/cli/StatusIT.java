package org.moneytrail.cli;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class StatusIT {

	@Autowired
	Status status;

	@BeforeEach
	void clear() {
		HarnessDatabase.clear();
	}

	@Test
	void saysThatNothingIsLoaded() {
		assertThat(this.status.text()).contains("Nothing is loaded yet").containsPattern("donors +0\n");
	}

	@Test
	void saysWhatIsLoadedFromWhichFilesAsOfWhen() {
		HarnessDatabase.run(
				"""
						CREATE (i:Import {id: 'imp-1', source: 'fec', label: 'fec-2020', complete: true, rowsRead: 12345,
							rowsCounted: 12000, rowsNotCounted: 300, rowsRejected: 45, startedAt: datetime('2026-01-02T03:00:00Z'),
							finishedAt: datetime('2026-01-02T03:04:05Z'), graphVersion: 7})
						CREATE (i)-[:READ]->(:ImportFile {id: 'f', importId: 'imp-1', name: 'itcont.txt', bytes: 99, rowsRead: 12345,
							modifiedOn: date('2020-01-31')})
						CREATE (:GraphState {id: 'graph', version: 7}), (:Donor:Actor {id: 'd'})
						""",
				Map.of());
		assertThat(this.status.text()).contains("fec: fec-2020")
			.contains("2026-01-02 03:04 UTC")
			.contains("12,000 rows")
			.contains("300 rows")
			.contains("45 rows")
			.contains("itcont.txt")
			.contains("of 2020-01-31")
			.containsPattern("version +7\n")
			.containsPattern("donors +1\n");
	}

}
