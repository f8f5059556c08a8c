package org.moneytrail.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.Money;
import org.moneytrail.neo4j.Row;

/**
 * One line of a filer's summary beside what its rows add up to.
 *
 * @param id its id in the graph, no global id
 * @param difference reported less itemised and unitemised
 * @param cause null where they agree to the dollar
 * @param explained the part of the difference the cause makes; null where they agree
 */
record Reconciliation(String id, ActorId subjectId, @Nullable Integer cycle, SummaryLine line, Money reported,
		Money itemised, Money unitemised, Money difference, boolean agrees, @Nullable ReconciliationCause cause,
		@Nullable Money explained, @Nullable String explanation, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable String file, @Nullable Integer row, String source) {

	private static final long DOLLAR = 100;

	static Reconciliation of(Row node) {
		String subject = node.text("subjectId");
		Long cycle = node.findNumber("cycle");
		SummaryLine line = node.findCode("line", SummaryLine.class);
		Long explained = node.findNumber("explainedCents");
		String locator = node.findText("locator");
		int colon = (locator != null) ? locator.lastIndexOf(':') : -1;
		String source = node.findText("source");
		return new Reconciliation(node.text("id"),
				"Candidate".equals(node.findText("subjectLabel")) ? new CandidateId(subject) : new CommitteeId(subject),
				(cycle != null) ? cycle.intValue() : null, (line != null) ? line : SummaryLine.RECEIPTS,
				new Money(node.number("reportedCents")), new Money(node.number("itemisedCents")),
				new Money(node.number("unitemisedCents")), new Money(node.number("differenceCents")),
				node.number("sizeCents") < DOLLAR, node.findCode("cause", ReconciliationCause.class),
				(explained != null) ? new Money(explained) : null, node.findText("explanation"),
				node.findDate("coversFrom"), node.findDate("coversTo"),
				(locator != null && colon > 0) ? locator.substring(0, colon) : null,
				(locator != null && colon > 0) ? Integer.valueOf(locator.substring(colon + 1)) : null,
				(source != null) ? source : "unknown");
	}

	/** The difference without its sign, in cents. */
	long size() {
		return Math.abs(this.difference.cents());
	}

}
