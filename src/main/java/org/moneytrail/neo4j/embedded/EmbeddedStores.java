package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.SwitchableDriver;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.NotificationSeverity;

/**
 * The embedded databases of a data directory: the live one and, while a new graph is
 * built, one beside it.
 */
final class EmbeddedStores {

	private final StoreDirectory directory;

	private final Path credentialsFile;

	private final EmbeddedSettings settings;

	private @Nullable Credentials credentials;

	/**
	 * The databases in a data directory.
	 * @param data the data directory
	 */
	EmbeddedStores(Path data, EmbeddedSettings settings) {
		this.directory = new StoreDirectory(data);
		this.credentialsFile = data.resolve("run").resolve("neo4j.properties");
		this.settings = settings;
	}

	StoreDirectory directory() {
		return this.directory;
	}

	EmbeddedSettings settings() {
		return this.settings;
	}

	/**
	 * Opens the live store, or makes the first one, and throws away what a killed process
	 * left unfinished.
	 */
	SwitchableDriver.Target openLive() {
		try {
			Path home = this.directory.live();
			this.directory.removeOthers(home);
			this.credentials = Credentials.find(this.credentialsFile);
			EmbeddedNeo4j database = new EmbeddedNeo4j(home, this.credentials, this.settings);
			this.credentials = database.credentials();
			SwitchableDriver.Target target = target(database, home);
			makeLive(home, database.port());
			return target;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot open the database in " + this.directory.root(), ex);
		}
	}

	/** Whether there is a store to open; else opening makes the first one. */
	boolean exist() {
		return this.directory.hasLive();
	}

	/**
	 * A directory for a new store, beside the live one. Where there is none, what a
	 * killed process left unfinished goes now.
	 */
	Path fresh() throws IOException {
		if (!exist()) {
			this.directory.removeOthers(null);
		}
		return this.directory.fresh();
	}

	/** Opens a store that is not the live one. */
	Opened open(Path home) {
		EmbeddedNeo4j database;
		try {
			if (this.credentials == null) {
				this.credentials = Credentials.find(this.credentialsFile);
			}
			database = new EmbeddedNeo4j(home, this.credentials, this.settings);
			this.credentials = database.credentials();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot open the database in " + home, ex);
		}
		return new Opened(target(database, home), database.port());
	}

	/**
	 * Makes a store the one that is opened at the next start, and says where it listens.
	 */
	void makeLive(Path home, int port) throws IOException {
		this.directory.pointTo(home);
		Credentials known = this.credentials;
		if (known != null) {
			known.save(this.credentialsFile, port);
		}
	}

	/**
	 * The driver's default logging, the only one not deprecated, writes out each message
	 * with its parameters, to throw it away: a tenth of what the driver takes.
	 */
	@SuppressWarnings("deprecation")
	private SwitchableDriver.Target target(EmbeddedNeo4j database, Path home) {
		Credentials known = database.credentials();
		Config config = Config.builder()
			.withoutEncryption()
			.withLogging(Logging.slf4j())
			.withTelemetryDisabled(true)
			.withMinimumNotificationSeverity(NotificationSeverity.OFF)
			.build();
		return new SwitchableDriver.Target(
				GraphDatabase.driver(database.uri(), AuthTokens.basic(known.user(), known.password()), config),
				database.edges(), () -> close(database, home));
	}

	/** A store that does not count any more goes with its database. */
	private void close(EmbeddedNeo4j database, Path home) {
		database.close();
		try {
			this.directory.removeIfDone(home);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot look into " + this.directory.root(), ex);
		}
	}

	/**
	 * A database beside the live one.
	 *
	 * @param port where it listens
	 */
	record Opened(SwitchableDriver.Target target, int port) {

	}

}
