package org.moneytrail.ingest;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.moneytrail.core.ExplainedRow;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule says which version it is and what it rests on. */
class RuleBookTests {

	private static final List<String> FEC = List.of("11-masters", "13-summaries", "14-operating", "21-duplicate",
			"22-pas2-in-oth", "23-attribution", "24-memo", "25-note-only", "26-zero", "27-self", "30-both-sides",
			"33-conduits", "34-conduits-decided", "35-voided", "36-redesignation", "40-counted", "41-expenditures-read",
			"42-expenditure-versions", "43-notices", "44-expenditures-voided", "45-expenditure-targets");

	private final RuleBook rules = new RuleBook(FEC.stream().map((name) -> "ingest/fec/" + name + ".sql").toList());

	@Test
	void namesEachRuleWithVersionAndSource() {
		List<String> words = new ArrayList<>();
		for (ExplainedRow.CountingRule rule : this.rules.rules()) {
			words.add(rule.word());
			assertThat(rule.version()).isPositive();
			assertThat(rule.citation()).hasSizeGreaterThan(10);
		}
		assertThat(words).contains("DUPLICATE", "PAS2_IN_OTH", "ATTRIBUTION", "MEMO", "NOTE_ONLY", "UNKNOWN_CODE",
				"ZERO", "SELF", "BOTH_SIDES", "CONDUIT", "CONDUIT_NO_RECIPIENT", "CONDUIT_REFUND_NO_EDGE", "VOIDED",
				"NEGATIVE", "REDESIGNATION", "SUPERSEDED", "NOTICE", "UNRESOLVED_TARGET", "NO_STANCE", "SUBITEM",
				"UNDATED", "NOT_AUTHORIZED", "NO_CANDIDATE", "NO_COMMITTEE", "EMPTY_SUMMARY", "OVERRIDE");
	}

	@Test
	void givesEachFileItsHead() {
		for (String name : FEC) {
			assertThat(this.rules.rules()).as(name)
				.anyMatch((rule) -> rule.file().equals("ingest/fec/" + name + ".sql"));
		}
	}

}
