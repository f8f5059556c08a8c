package org.moneytrail.neo4j;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.moneytrail.testing.HarnessDatabase;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaRunnerIT {

	private final Driver driver = GraphDatabase.driver(HarnessDatabase.boltUri(), AuthTokens.none());

	private final SchemaRunner runner = new SchemaRunner(this.driver,
			new GraphSettings("neo4j", Duration.ofSeconds(10), Duration.ofSeconds(1)));

	@AfterEach
	void close() {
		HarnessDatabase.run("MATCH (f:SchemaFile) WHERE f.name STARTS WITH 'X' DETACH DELETE f");
		this.driver.close();
	}

	@Test
	void appliesEachFileOnceAndIsHappyToBeRunAgain() throws IOException {
		List<SchemaFile> files = SchemaFile.all();
		this.runner.apply(files);
		this.runner.apply(files);
		assertThat(one("MATCH (f:SchemaFile) WHERE f.name STARTS WITH 'V' RETURN count(f) AS n"))
			.isEqualTo(files.size());
		assertThat(one("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS n")).isZero();
	}

	@Test
	void refusesAFileThatWasChangedAfterItsRelease() {
		SchemaFile released = new SchemaFile("X1", "CREATE INDEX x1 IF NOT EXISTS FOR (n:X1) ON (n.a);\n");
		this.runner.apply(List.of(released));
		SchemaFile changed = new SchemaFile("X1", "CREATE INDEX x1 IF NOT EXISTS FOR (n:X1) ON (n.b);\n");
		assertThatThrownBy(() -> this.runner.apply(List.of(changed))).isInstanceOf(StartFailure.class)
			.hasMessageContaining("X1")
			.hasMessageContaining("new file");
		HarnessDatabase.run("DROP INDEX x1");
	}

	@Test
	void letsTwoServersStartAtTheSameTime() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			text.append(
					"CREATE CONSTRAINT x2_%d IF NOT EXISTS FOR (n:X2_%d) REQUIRE n.id IS UNIQUE;\n".formatted(i, i));
		}
		List<SchemaFile> files = List.of(new SchemaFile("X2", text.toString()));
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> servers = List.of(threads.submit(() -> this.runner.apply(files)),
					threads.submit(() -> this.runner.apply(files)), threads.submit(() -> this.runner.apply(files)));
			for (Future<?> server : servers) {
				server.get();
			}
		}
		assertThat(one("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'x2_' RETURN count(*) AS n")).isEqualTo(20);
		for (int i = 0; i < 20; i++) {
			HarnessDatabase.run("DROP CONSTRAINT x2_" + i);
		}
	}

	private long one(String cypher) {
		return this.driver.executableQuery(cypher).execute().records().get(0).get("n").asLong();
	}

}
