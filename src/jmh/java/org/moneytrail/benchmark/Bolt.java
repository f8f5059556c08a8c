package org.moneytrail.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;

/** The database the product runs on, asked past the product. */
final class Bolt implements AutoCloseable {

	private static final SessionConfig READ = SessionConfig.builder()
		.withDatabase("neo4j")
		.withDefaultAccessMode(AccessMode.READ)
		.build();

	private final Driver driver;

	private final TransactionConfig limit;

	/** @param file the run file of the embedded database: uri, user, password */
	Bolt(Path file, Duration limit) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		this.driver = GraphDatabase.driver(properties.getProperty("uri"),
				AuthTokens.basic(properties.getProperty("user"), properties.getProperty("password")));
		this.limit = TransactionConfig.builder().withTimeout(limit).build();
	}

	/** One read in a transaction of its own, all rows. */
	List<Record> list(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session(READ)) {
			return session.run(statement, parameters, this.limit).list();
		}
	}

	/** One read in a transaction of its own, whose rows are looked at and let go. */
	long count(String statement, Map<String, Object> parameters) {
		try (Session session = this.driver.session(READ)) {
			long rows = 0;
			for (Result result = session.run(statement, parameters, this.limit); result.hasNext();) {
				rows += result.next().values().isEmpty() ? 0 : 1;
			}
			return rows;
		}
	}

	@Override
	public void close() {
		this.driver.close();
	}

}
