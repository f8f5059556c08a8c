package org.moneytrail.export;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a set of bulk files holds: the whole graph at one version.
 *
 * @param graphVersion the version, as in every answer
 * @param imports the loads the graph was made from
 * @param madeAt when the files were made
 * @param folder the set's name in addresses
 * @param notice what the law says of these data
 * @param files one for each table
 */
record BulkManifest(String graphVersion, List<String> imports, String madeAt, String folder, String notice,
		List<BulkFile> files) {

	BulkManifest {
		imports = List.copyOf(imports);
		files = List.copyOf(files);
	}

	long version() {
		return Long.parseLong(this.graphVersion);
	}

	@Nullable BulkFile find(String name) {
		return this.files.stream().filter((file) -> file.name().equals(name)).findFirst().orElse(null);
	}

	/**
	 * A file.
	 *
	 * @param name such as {@code donors.csv.gz}
	 * @param about what its rows are
	 * @param key the columns that name a row; rows are in their order
	 * @param rows how many, the columns' names aside
	 * @param bytes as it is, compressed
	 * @param sha256 of the file as it is
	 * @param path its address on this server
	 */
	record BulkFile(String name, String table, String about, List<String> key, List<ColumnFact> columns, long rows,
			long bytes, String sha256, String path) {

		BulkFile {
			key = List.copyOf(key);
			columns = List.copyOf(columns);
		}

	}

	/** A column: its name, what its cells are, and what they mean. */
	record ColumnFact(String name, Column.Type type, String about) {

		static List<ColumnFact> of(GraphTable table) {
			return table.columns()
				.stream()
				.map((column) -> new ColumnFact(column.name(), column.type(), column.about()))
				.toList();
		}

	}

}
