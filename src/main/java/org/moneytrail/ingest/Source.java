package org.moneytrail.ingest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SourceRow;

/**
 * One source of filings: its file layouts, its SQL, its ids. A bean in a sub-package of
 * its own; nothing else has to change for it.
 *
 * <p>
 * The caller guarantees: {@link #fill} meets a schema of its own with the {@code graph_*}
 * tables, {@code line} and {@code rejected} empty but for the lines of file kinds an
 * earlier delivery of the same data set brought; all files of the delivery are in
 * {@code graph_file}.
 *
 * <p>
 * The implementation must: put every row of every file into {@code graph_account} exactly
 * once; give every money row an id that is unique in the source and the same at every
 * load; take nothing from outside the schema, so that a load can be repeated.
 */
public interface Source {

	/** The word on the command line, such as {@code fec}. */
	String name();

	/** The {@code source} property of what it writes, such as {@code fec}. */
	default String scope() {
		return name();
	}

	/** SQL and other resources whose change makes a load of the same files a new load. */
	List<String> rules();

	/**
	 * Those of the rules that read what was decided and are run again, in this order,
	 * where a person decided otherwise: they replace what they filled before.
	 */
	default List<String> rulesAfterOverrides() {
		return List.of();
	}

	/** Whether what it decides hangs on other data sets of its scope. */
	default boolean reconsiders() {
		return false;
	}

	/**
	 * Decides anew, after each load of a data set of the scope, what hangs on the others.
	 * It replaces what it filled before. A table {@code outdated (row_id, reason,
	 * counted_instead, known_until)} may name rows of the others that no longer stand.
	 * @param others the schemas of data sets of the scope that other sources staged
	 */
	default void reconsider(Staging staging, List<String> others) throws SQLException {
	}

	/**
	 * Looks at a folder without reading it through.
	 * @param folder null for a source that brings its own files
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if there is nothing
	 * usable; the message says what is expected
	 */
	Delivery inspect(@Nullable Path folder);

	/**
	 * A source line in columns, street addresses blanked.
	 * @param kind the file's kind
	 * @param header the file's header line, null where it has none or it was not kept
	 */
	default List<SourceRow.Column> columns(String kind, String text, @Nullable String header) {
		return List.of(new SourceRow.Column("line", text));
	}

	/** Reads the files and fills the {@code graph_*} tables. */
	void fill(Staging staging, Delivery delivery, Progress progress) throws SQLException;

}
