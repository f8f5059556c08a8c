package org.moneytrail.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.neo4j.Row;

/** A file of a load. */
record ImportFile(String importId, String name, @Nullable String kind, @Nullable Long bytes, @Nullable String sha256,
		@Nullable LocalDate modifiedOn, long rowsRead) {

	static ImportFile of(Row node) {
		Long rows = node.findNumber("rowsRead");
		return new ImportFile(node.text("importId"), node.text("name"), node.findText("kind"), node.findNumber("bytes"),
				node.findText("sha256"), node.findDate("modifiedOn"), (rows != null) ? rows : 0);
	}

}
