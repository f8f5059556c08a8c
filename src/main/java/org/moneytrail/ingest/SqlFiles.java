package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL kept in files on the class path. */
final class SqlFiles {

	private SqlFiles() {
	}

	/**
	 * @throws IllegalStateException if there is no such file
	 */
	static String text(String resource) {
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
