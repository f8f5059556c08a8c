package org.moneytrail.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A file of a load. */
@Node("ImportFile")
record ImportFile(@Id String id, String importId, String name, @Nullable String kind, @Nullable Long bytes,
		@Nullable String sha256, @Nullable LocalDate modifiedOn, long rowsRead) {

}
