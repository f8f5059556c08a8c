package org.moneytrail.evidence;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ImportId;
import org.moneytrail.neo4j.Row;

/** One load of one source. */
record Import(ImportId importId, String source, @Nullable String label, @Nullable String rulesVersion, long rowsRead,
		long rowsCounted, long rowsNotCounted, long rowsRejected, @Nullable OffsetDateTime startedAt,
		@Nullable OffsetDateTime finishedAt, @Nullable Long graphVersion, boolean complete) {

	static Import of(Row node) {
		String source = node.findText("source");
		return new Import(new ImportId(node.text("id")), (source != null) ? source : "unknown", node.findText("label"),
				node.findText("rulesVersion"), number(node, "rowsRead"), number(node, "rowsCounted"),
				number(node, "rowsNotCounted"), number(node, "rowsRejected"), moment(node.findMoment("startedAt")),
				moment(node.findMoment("finishedAt")), node.findNumber("graphVersion"), node.flag("complete"));
	}

	public String id() {
		return this.importId.global();
	}

	private static long number(Row node, String column) {
		Long number = node.findNumber(column);
		return (number != null) ? number : 0;
	}

	private static @Nullable OffsetDateTime moment(@Nullable ZonedDateTime moment) {
		return (moment != null) ? moment.toOffsetDateTime() : null;
	}

}
