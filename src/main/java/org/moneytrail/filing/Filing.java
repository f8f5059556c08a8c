package org.moneytrail.filing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.FilingId;
import org.moneytrail.neo4j.Row;

/**
 * A submitted report, or an article that stands for one.
 *
 * @param filingId its id
 * @param filerId who filed it
 * @param form such as {@code F3X}
 * @param reportType the raw report code
 * @param coversFrom the first day covered
 * @param coversTo the last day covered
 * @param receivedOn when the regulator received it
 * @param dueOn when it was due
 * @param amendsId the filing it replaces
 * @param url where it can be read
 * @param source the source it was loaded from
 */
public record Filing(FilingId filingId, @Nullable CommitteeId filerId, @Nullable String form,
		@Nullable String reportType, @Nullable LocalDate coversFrom, @Nullable LocalDate coversTo,
		@Nullable LocalDate receivedOn, @Nullable LocalDate dueOn, @Nullable FilingId amendsId, @Nullable String url,
		@Nullable String source) {

	/** Reads a node's properties. */
	public static Filing of(Row node) {
		String filer = node.findText("filerId");
		String amends = node.findText("amends");
		return new Filing(new FilingId(node.text("id")), (filer != null) ? new CommitteeId(filer) : null,
				node.findText("form"), node.findText("reportType"), node.findDate("coversFrom"),
				node.findDate("coversTo"), node.findDate("receivedOn"), node.findDate("dueOn"),
				(amends != null) ? new FilingId(amends) : null, node.findText("url"), node.findText("source"));
	}

	/** The global id. */
	public String id() {
		return this.filingId.global();
	}

}
