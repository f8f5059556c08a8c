package org.moneytrail.testing;

import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real Neo4j for all integration tests of this JVM, reached over real Bolt. Use with
 * {@code @ContextConfiguration(initializers = HarnessDatabase.class)}: the program then
 * connects here and starts no embedded database.
 */
public final class HarnessDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Neo4j NEO4J = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(NEO4J::close));
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		// Tests count statements: none may come from the background.
		TestPropertyValues
			.of("spring.neo4j.uri=" + boltUri(), "moneytrail.flow.watch=false", "moneytrail.warm-up=false")
			.applyTo(context);
		// A busy machine plans its first statements slowly: only a test of a limit has a
		// short one.
		Stream.of("moneytrail.request.timeout", "moneytrail.graph.timeout", "moneytrail.search.patience")
			.filter((limit) -> !context.getEnvironment().containsProperty(limit))
			.forEach((limit) -> TestPropertyValues.of(limit + "=60s").applyTo(context));
	}

	public static String boltUri() {
		return NEO4J.boltURI().toString();
	}

	public static GraphDatabaseService graph() {
		return NEO4J.defaultDatabaseService();
	}

	/** Deletes all data; constraints and indexes stay. */
	public static void clear() {
		graph().executeTransactionally("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
	}

	/** Runs statements separated by a semicolon at the end of a line. */
	public static void run(String cypher) {
		for (String statement : cypher.split(";\\s*(\n|$)")) {
			if (!statement.isBlank()) {
				graph().executeTransactionally(statement);
			}
		}
	}

	/** Runs one statement with parameters. */
	public static void run(String cypher, Map<String, Object> parameters) {
		graph().executeTransactionally(cypher, parameters);
	}

}
