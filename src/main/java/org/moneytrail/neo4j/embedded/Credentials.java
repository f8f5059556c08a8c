package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * The embedded database's user and password, random, kept in a file only its owner may
 * read.
 *
 * @param user always {@code neo4j}, the only user Community knows at first start
 * @param password 32 random bytes in hex
 */
record Credentials(String user, String password) {

	private static final String USER = "neo4j";

	static Credentials random() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return new Credentials(USER, HexFormat.of().formatHex(bytes));
	}

	/** Null if there is no such file or it holds no password. */
	static @Nullable Credentials find(Path file) throws IOException {
		if (!Files.exists(file)) {
			return null;
		}
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		String password = properties.getProperty("password");
		return (password == null) ? null : new Credentials(USER, password);
	}

	/**
	 * Writes the file whole or not at all, mode 0600.
	 * @param port where the database listens
	 */
	void save(Path file, int port) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("uri", "bolt://127.0.0.1:" + port);
		properties.setProperty("user", this.user);
		properties.setProperty("password", this.password);
		StringWriter text = new StringWriter();
		properties.store(text, "How this program reaches its embedded database. Keep it to yourself.");
		PrivateFiles.write(file, text.toString());
	}

	@Override
	public String toString() {
		return "Credentials[user=" + this.user + "]";
	}

}
