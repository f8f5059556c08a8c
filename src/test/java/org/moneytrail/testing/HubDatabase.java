package org.moneytrail.testing;

import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Neo4j of its own that holds the hub of {@link HubData}. The rows are there before the
 * program applies its schema, so that the indexes are built at once, and nothing has to
 * be deleted afterwards.
 */
public final class HubDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Receipts of the hub. */
	public static final int RECEIPTS = 200_000;

	private static final Neo4j NEO4J = start();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("spring.neo4j.uri=" + boltUri()).applyTo(context);
	}

	public static String boltUri() {
		return NEO4J.boltURI().toString();
	}

	private static Neo4j start() {
		Neo4j neo4j = Neo4jBuilders.newInProcessBuilder().withDisabledServer().build();
		Runtime.getRuntime().addShutdownHook(new Thread(neo4j::close));
		HubData.create(neo4j.defaultDatabaseService(), RECEIPTS);
		return neo4j;
	}

}
