package org.moneytrail.ingest;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a load did.
 *
 * @param importId id of the {@code Import}
 * @param changed false if exactly these files were loaded before under the same rules
 * @param graphVersion the graph's version after the load
 * @param files all files the import stands on
 * @param account by file, outcome and rule
 * @param notes sentences: what was left aside, what does not close
 * @param rejectedFile the rejected rows with file, line, reason and text; null if none
 */
public record LoadReport(String importId, String source, String label, boolean changed, long graphVersion,
		List<ReadFile> files, List<AccountLine> account, List<String> notes, @Nullable Path rejectedFile) {

	public LoadReport {
		files = List.copyOf(files);
		account = List.copyOf(account);
		notes = List.copyOf(notes);
	}

	/**
	 * One file read.
	 *
	 * @param rows rows read, equal to the sum of its account lines
	 */
	public record ReadFile(String name, String kind, long bytes, String sha256, long rows) {

	}

	public long rows(Outcome outcome) {
		return this.account.stream().filter((line) -> line.outcome() == outcome).mapToLong(AccountLine::rows).sum();
	}

	/**
	 * Whether counted, not counted and rejected rows of every file sum to the rows read.
	 */
	public boolean addsUp() {
		return this.files.stream()
			.allMatch((file) -> file.rows() == this.account.stream()
				.filter((line) -> line.file().equals(file.name()))
				.mapToLong(AccountLine::rows)
				.sum());
	}

	/** The account as a table for a fixed-width console. */
	public String table() {
		return AccountTable.of(this);
	}

}
