package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQL kept in files on the class path. */
final class SqlFiles {

	/** What the name of a file outside the program begins with. */
	private static final String FILE = "file:";

	private SqlFiles() {
	}

	/**
	 * @param resource on the class path, or {@code file:} and a path
	 * @throws IllegalStateException if there is no such file
	 */
	static String text(String resource) {
		if (resource.startsWith(FILE)) {
			try {
				return Files.readString(Path.of(resource.substring(FILE.length())));
			}
			catch (IOException ex) {
				throw new IllegalStateException("no SQL file " + resource.substring(FILE.length()), ex);
			}
		}
		try (InputStream in = SqlFiles.class.getResourceAsStream("/" + resource)) {
			if (in == null) {
				throw new IllegalStateException("no SQL file /" + resource + " on the class path");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read /" + resource, ex);
		}
	}

}
