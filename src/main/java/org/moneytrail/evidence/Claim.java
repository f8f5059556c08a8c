package org.moneytrail.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ClaimId;
import org.moneytrail.core.Money;
import org.moneytrail.filing.Certainty;
import org.moneytrail.filing.Trust;
import org.moneytrail.neo4j.Row;

/** A cited statement that is no transaction. */
record Claim(ClaimId claimId, String kind, String statement, @Nullable Money amount, @Nullable Long number,
		@Nullable LocalDate asOf, @Nullable LocalDate knownFrom, @Nullable String sourceName, @Nullable String url,
		@Nullable Trust trust, @Nullable Certainty certainty) {

	static Claim of(Row node) {
		Long cents = node.findNumber("cents");
		String kind = node.findText("kind");
		String statement = node.findText("statement");
		return new Claim(new ClaimId(node.text("id")), (kind != null) ? kind : "OTHER",
				(statement != null) ? statement : "", (cents != null) ? new Money(cents) : null,
				node.findNumber("number"), node.findDate("asOf"), node.findDate("knownFrom"),
				node.findText("sourceName"), node.findText("url"), node.findCode("trust", Trust.class),
				node.findCode("certainty", Certainty.class));
	}

	public String id() {
		return this.claimId.global();
	}

}
