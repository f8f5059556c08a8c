package org.moneytrail.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Properties;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.embedded.PrivateFiles;

/**
 * Who holds the data directory, for other commands on this machine. Only its owner may
 * read it, as it holds the token of the control address.
 *
 * @param command the word of the command that runs, such as {@code serve}
 * @param httpPort the public port, 0 if there is none
 * @param controlPort the control address's port on loopback, 0 if there is none
 * @param token what a request to the control address must show
 */
record RunFile(long pid, String command, int httpPort, int controlPort, String token) {

	static Path in(Path data) {
		return data.resolve("run").resolve("server.properties");
	}

	void save(Path data) throws IOException {
		Properties properties = new Properties();
		properties.setProperty("pid", Long.toString(this.pid));
		properties.setProperty("command", this.command);
		properties.setProperty("httpPort", Integer.toString(this.httpPort));
		properties.setProperty("controlPort", Integer.toString(this.controlPort));
		properties.setProperty("token", this.token);
		StringWriter text = new StringWriter();
		properties.store(text, "The Moneytrail that holds this data directory.");
		PrivateFiles.write(in(data), text.toString());
	}

	/**
	 * Null if there is none, it cannot be read as one, or its process is gone.
	 */
	static @Nullable RunFile find(Path data) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(in(data))) {
			properties.load(reader);
			RunFile file = new RunFile(Long.parseLong(properties.getProperty("pid", "")),
					properties.getProperty("command", ""), Integer.parseInt(properties.getProperty("httpPort", "0")),
					Integer.parseInt(properties.getProperty("controlPort", "0")), properties.getProperty("token", ""));
			return ProcessHandle.of(file.pid).isPresent() ? file : null;
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	static void delete(Path data) {
		try {
			Files.deleteIfExists(in(data));
		}
		catch (IOException ex) {
			// A file left behind is known as old by its process.
		}
	}

	/** In words, for people. */
	String who() {
		return "moneytrail " + this.command + " (process " + this.pid
				+ ((this.httpPort != 0) ? ", http://localhost:" + this.httpPort + "/" : "") + ")";
	}

	@Override
	public String toString() {
		return who();
	}

}
