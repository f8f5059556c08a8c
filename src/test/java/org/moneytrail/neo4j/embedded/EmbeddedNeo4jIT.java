package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedNeo4jIT {

	static final EmbeddedSettings SMALL = new EmbeddedSettings(DataSize.ofMegabytes(32), DataSize.ofMegabytes(256),
			DataSize.ofMegabytes(256), DataSize.ofMegabytes(256));

	@TempDir
	static Path data;

	static EmbeddedNeo4j database;

	@BeforeAll
	static void start() throws IOException {
		database = open(data);
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@Test
	void answersTheProgramItself() {
		try (Driver driver = connect(token(database))) {
			assertThat(driver.executableQuery("RETURN 1 AS one").execute().records()).hasSize(1);
		}
	}

	@Test
	void refusesAClientWithoutThePassword() {
		for (AuthToken token : List.of(AuthTokens.none(), AuthTokens.basic("neo4j", "neo4j"),
				AuthTokens.basic("neo4j", "password"))) {
			try (Driver driver = connect(token)) {
				assertThatThrownBy(driver::verifyConnectivity).isInstanceOf(AuthenticationException.class);
			}
		}
	}

	@Test
	void refusesAWebSocketFromAForeignPage() {
		try (HttpClient client = HttpClient.newHttpClient()) {
			URI uri = URI.create("ws://127.0.0.1:" + database.address().getPort() + "/");
			assertThatThrownBy(() -> client.newWebSocketBuilder()
				.header("Origin", "https://example.com")
				.buildAsync(uri, new WebSocket.Listener() {
				})
				.get(10, TimeUnit.SECONDS)).rootCause().isInstanceOf(IOException.class);
		}
	}

	@Test
	void answersNoHttpOnTheBoltPort() throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(database.address(), 5000);
			socket.setSoTimeout(5000);
			socket.getOutputStream()
				.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			InputStream in = socket.getInputStream();
			assertThat(in.readAllBytes()).isEmpty();
		}
		catch (java.net.SocketException ex) {
			assertThat(ex).hasMessageContaining("reset");
		}
	}

	@Test
	void readsNoLocalFilesForLoadCsv() throws IOException {
		Path file = Files.writeString(data.resolve("secret.csv"), "a,b\n1,2\n");
		try (Driver driver = connect(token(database))) {
			assertThatThrownBy(
					() -> driver.executableQuery("LOAD CSV FROM '" + file.toUri() + "' AS row RETURN row").execute())
				.isInstanceOf(Neo4jException.class)
				.hasStackTraceContaining("dbms.security.allow_csv_import_from_file_urls");
		}
	}

	@Test
	void listensOnLoopbackOnly() throws IOException {
		for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
			for (InetAddress address : network.inetAddresses().toList()) {
				if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
					assertThat(answers(new InetSocketAddress(address, database.address().getPort()))).isFalse();
				}
			}
		}
		assertThat(answers(database.address())).isTrue();
	}

	@Test
	void keepsThePasswordToItsOwner() throws IOException {
		Path file = data.resolve("run").resolve("neo4j.properties");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(database.credentials().toString()).doesNotContain(database.credentials().password());
	}

	private static boolean answers(InetSocketAddress address) {
		try (Socket socket = new Socket()) {
			socket.connect(address, 2000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static EmbeddedNeo4j open(Path data) throws IOException {
		Path file = data.resolve("run").resolve("neo4j.properties");
		EmbeddedNeo4j database = new EmbeddedNeo4j(data.resolve("neo4j"), Credentials.find(file), SMALL);
		database.credentials().save(file, database.port());
		return database;
	}

	static AuthToken token(EmbeddedNeo4j database) {
		return AuthTokens.basic(database.credentials().user(), database.credentials().password());
	}

	private static Driver connect(AuthToken token) {
		return GraphDatabase.driver(database.uri(), token);
	}

}
