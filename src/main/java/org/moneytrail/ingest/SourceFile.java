package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One file of a delivery.
 *
 * @param name as shown to people and kept in locators, such as {@code itcont.txt.gz}
 * @param kind what it holds, in the source's own word, such as {@code itcont}; two files
 * of one kind are read as one
 * @param bytes size as found, packed or not
 * @param modifiedOn the file's own date
 * @param raw the bytes as found, for the hash
 * @param content the bytes unpacked, for reading
 */
public record SourceFile(String name, String kind, long bytes, @Nullable LocalDate modifiedOn, Opener raw,
		Opener content) {

	/** Opens the same bytes again each time; the caller closes. */
	@FunctionalInterface
	public interface Opener {

		InputStream open() throws IOException;

	}

}
