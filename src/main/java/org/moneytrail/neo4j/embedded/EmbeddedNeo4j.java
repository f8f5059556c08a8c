package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.StartFailure;
import org.neo4j.bolt.BoltServer;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * Neo4j Community in this process, on one store.
 * <p>
 * The Bolt port is a door, so: loopback only, on a free port; authentication on, with a
 * random password made at the first start and kept in {@code <data>/run}; only Bolt, no
 * HTTP and no WebSockets; no local files for LOAD CSV; nothing is reported to anyone.
 */
final class EmbeddedNeo4j implements AutoCloseable {

	private final DatabaseManagementService service;

	private final Credentials credentials;

	private final int port;

	/**
	 * Starts the database, or makes it if there is none yet. A store left behind by a
	 * killed process recovers here.
	 * @param home the store's directory
	 * @param known how this program reaches its databases; null if it has forgotten
	 */
	EmbeddedNeo4j(Path home, @Nullable Credentials known, EmbeddedSettings settings) {
		Map<org.neo4j.graphdb.config.Setting<?>, Object> config = config(home, settings);
		try {
			PrivateFiles.createDirectories(home);
			boolean fresh = !Files.exists(home.resolve("data").resolve("databases").resolve("system"));
			this.credentials = (known != null) ? known : Credentials.random();
			if (fresh) {
				setInitialPassword(Config.newBuilder().set(config).build(), this.credentials);
			}
			this.service = build(home, config);
			BoltOnly.guard(resolve(BoltServer.class));
			if (!fresh && known == null) {
				resetPassword();
			}
			this.port = resolve(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot prepare the embedded database in " + home, ex);
		}
	}

	private static DatabaseManagementService build(Path home, Map<org.neo4j.graphdb.config.Setting<?>, Object> config) {
		try {
			return new DatabaseManagementServiceBuilder(home).setConfig(config)
				.setUserLogProvider(NullLogProvider.getInstance())
				.build();
		}
		catch (RuntimeException ex) {
			Throwable root = ex;
			while (root.getCause() != null) {
				root = root.getCause();
			}
			throw new StartFailure("the embedded database in " + home + " does not start: " + root.getMessage()
					+ " Its own log: " + home.resolve("logs").resolve("debug.log"), ex);
		}
	}

	URI uri() {
		return URI.create("bolt://127.0.0.1:" + this.port);
	}

	Credentials credentials() {
		return this.credentials;
	}

	/** The store's relationships, read without a statement. */
	EdgeScan.Store edges() {
		return new StoreEdges(this.service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
	}

	@Override
	public void close() {
		this.service.shutdown();
	}

	private <T> T resolve(Class<T> type) {
		GraphDatabaseAPI database = (GraphDatabaseAPI) this.service
			.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
		return database.getDependencyResolver().resolveDependency(type);
	}

	private void resetPassword() {
		this.service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
			.executeTransactionally("ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
					Map.of("password", this.credentials.password()));
	}

	/** As neo4j-admin does it: read once, when the system database is made. */
	private static void setInitialPassword(Config config, Credentials credentials) throws IOException {
		try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
			Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
			Files.deleteIfExists(file);
			FileUserRepository users = new FileUserRepository(files, file, NullLogProvider.getInstance(),
					EmptyMemoryTracker.INSTANCE);
			users.start();
			SystemGraphCredential credential = SystemGraphCredential.createCredentialForPassword(
					credentials.password().getBytes(StandardCharsets.UTF_8), new SecureHasher());
			users.create(new User(credentials.user(), null, credential, false, false));
			users.shutdown();
		}
		catch (IOException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException("cannot set the password of the embedded database", ex);
		}
	}

	private static Map<org.neo4j.graphdb.config.Setting<?>, Object> config(Path home, EmbeddedSettings settings) {
		SocketAddress loopback = new SocketAddress("127.0.0.1", 0);
		return Map.ofEntries(Map.entry(GraphDatabaseSettings.neo4j_home, home), Map.entry(BoltConnector.enabled, true),
				Map.entry(BoltConnector.listen_address, loopback),
				Map.entry(BoltConnector.advertised_address, loopback),
				Map.entry(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED),
				Map.entry(HttpConnector.enabled, false), Map.entry(HttpsConnector.enabled, false),
				Map.entry(GraphDatabaseSettings.default_listen_address, new SocketAddress("127.0.0.1")),
				Map.entry(GraphDatabaseSettings.default_advertised_address, new SocketAddress("127.0.0.1")),
				Map.entry(GraphDatabaseSettings.auth_enabled, true),
				Map.entry(GraphDatabaseSettings.allow_file_urls, false),
				Map.entry(GraphDatabaseSettings.udc_enabled, false),
				Map.entry(FleetManagementSettings.fleet_manager_enabled, false),
				Map.entry(GraphDatabaseInternalSettings.udc_network_enabled, false),
				Map.entry(GraphDatabaseSettings.pagecache_memory, settings.pageCache().toBytes()),
				Map.entry(GraphDatabaseSettings.memory_transaction_global_max_size,
						settings.transactionMemory().toBytes()),
				Map.entry(GraphDatabaseSettings.keep_logical_logs, "64M size"),
				Map.entry(GraphDatabaseSettings.logical_log_rotation_threshold, 32L << 20),
				Map.entry(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100)),
				Map.entry(GraphDatabaseSettings.filewatcher_enabled, false),
				Map.entry(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO),
				Map.entry(GraphDatabaseSettings.check_point_interval_time, Duration.ofMinutes(5)));
	}

	/** Where the database listens. */
	int port() {
		return this.port;
	}

	/** The address clients reach, for tests. */
	InetSocketAddress address() {
		return new InetSocketAddress("127.0.0.1", this.port);
	}

}
