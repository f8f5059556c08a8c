package org.moneytrail.neo4j;

import java.time.Duration;

import org.moneytrail.neo4j.embedded.Stores;
import org.moneytrail.testing.HarnessDatabase;
import org.neo4j.driver.Driver;

import org.springframework.transaction.PlatformTransactionManager;

/** The tests' database, read as if it were embedded. */
public final class StoredGraph {

	private StoredGraph() {
	}

	/**
	 * Reads from the store what can be read there.
	 * @param driver of the tests' database, for all else
	 */
	public static GraphReader reader(Driver driver, PlatformTransactionManager transactions) {
		return new GraphReader(
				new SwitchableDriver(
						new SwitchableDriver.Target(driver, Stores.of(HarnessDatabase.graph()), driver::close)),
				new GraphSettings("neo4j", Duration.ofSeconds(60), Duration.ofSeconds(10)), transactions);
	}

}
