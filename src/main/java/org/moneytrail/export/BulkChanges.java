package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what changed between two sets of bulk files, as JSON Lines: each row added,
 * changed or withdrawn, as it is and as it was. Both sets are in the order of their keys,
 * so it reads each once, side by side.
 */
final class BulkChanges {

	private final Path folder;

	private final JsonGenerator out;

	private long changes;

	/**
	 * Changes to be written.
	 * @param folder holds the folders of the sets
	 */
	BulkChanges(Path folder, JsonMapper json, OutputStream out) {
		this.folder = folder;
		this.out = json.writer().withRootValueSeparator("\n").createGenerator(out);
	}

	/**
	 * Writes a line that says from which version to which, the changes, and a line that
	 * says how many they were, without which it is not the whole.
	 * @param tables only these; all if empty
	 */
	void write(BulkManifest before, BulkManifest after, Set<String> tables) throws IOException {
		this.out.writeStartObject();
		this.out.writeStringProperty("feed", "moneytrail");
		this.out.writeStringProperty("since", before.graphVersion());
		this.out.writeStringProperty("graphVersion", after.graphVersion());
		this.out.writeStringProperty("notice", after.notice());
		this.out.writeEndObject();
		for (BulkManifest.BulkFile file : after.files()) {
			if (!before.folder().equals(after.folder()) && (tables.isEmpty() || tables.contains(file.table()))) {
				table(before, after, file);
			}
		}
		this.out.writeStartObject();
		this.out.writeNumberProperty("changes", this.changes);
		this.out.writeEndObject();
		this.out.writeRaw('\n');
		this.out.flush();
	}

	/**
	 * Whether one set can be told as changes of the other.
	 * @throws Refusal {@code STALE_CURSOR} if their columns differ
	 */
	static void requireSameColumns(BulkManifest before, BulkManifest after) {
		for (BulkManifest.BulkFile file : after.files()) {
			BulkManifest.BulkFile old = before.find(file.name());
			if (old == null || !names(old).equals(names(file))) {
				throw new Refusal(ErrorCode.STALE_CURSOR,
						"the tables have other columns since version " + before.graphVersion()
								+ "; take the bulk files again",
						java.util.Map.of("argument", "since", "expected", after.graphVersion()));
			}
		}
	}

	private static List<String> names(BulkManifest.BulkFile file) {
		return file.columns().stream().map(BulkManifest.ColumnFact::name).toList();
	}

	private void table(BulkManifest before, BulkManifest after, BulkManifest.BulkFile file) throws IOException {
		BulkManifest.BulkFile known = before.find(file.name());
		if (known == null || known.sha256().equals(file.sha256())) {
			return;
		}
		int keys = file.key().size();
		try (BulkRecords old = new BulkRecords(path(before, file), keys);
				BulkRecords now = new BulkRecords(path(after, file), keys)) {
			BulkRecords.BulkRecord was = old.next();
			BulkRecords.BulkRecord is = now.next();
			while (was != null || is != null) {
				int order = order(was, is);
				if (order < 0) {
					change(file, "withdrawn", was, null);
					was = old.next();
				}
				else if (order > 0) {
					change(file, "added", null, is);
					is = now.next();
				}
				else {
					if (was != null && is != null && !was.line().equals(is.line())) {
						change(file, "changed", was, is);
					}
					was = old.next();
					is = now.next();
				}
			}
		}
	}

	private Path path(BulkManifest manifest, BulkManifest.BulkFile file) {
		return this.folder.resolve(manifest.folder()).resolve(file.name());
	}

	/** What is at its end comes after everything. */
	private static int order(BulkRecords.@Nullable BulkRecord was, BulkRecords.@Nullable BulkRecord is) {
		if (was == null || is == null) {
			return (was == null) ? 1 : -1;
		}
		return was.key().compareTo(is.key());
	}

	private void change(BulkManifest.BulkFile file, String what, BulkRecords.@Nullable BulkRecord was,
			BulkRecords.@Nullable BulkRecord is) {
		this.changes++;
		this.out.writeStartObject();
		this.out.writeStringProperty("change", what);
		this.out.writeStringProperty("table", file.table());
		if (is != null) {
			row("row", file, is);
		}
		if (was != null) {
			row("was", file, was);
		}
		this.out.writeEndObject();
	}

	private void row(String name, BulkManifest.BulkFile file, BulkRecords.BulkRecord row) {
		List<String> cells = BulkRecords.cells(row.line(), file.columns().size());
		this.out.writeName(name);
		this.out.writeStartObject();
		for (int i = 0; i < file.columns().size(); i++) {
			BulkManifest.ColumnFact column = file.columns().get(i);
			String cell = cells.get(i);
			this.out.writeName(column.name());
			if (cell.isEmpty()) {
				this.out.writeNull();
			}
			else if (column.type().bare()) {
				this.out.writeRawValue(cell);
			}
			else {
				this.out.writeString(cell);
			}
		}
		this.out.writeEndObject();
	}

}
