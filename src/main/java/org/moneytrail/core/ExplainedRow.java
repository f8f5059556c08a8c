package org.moneytrail.core;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A source row, what was decided on it, and why.
 *
 * @param source the word of its source
 * @param importId the load that brought it
 * @param rule the rule as it stands in the program; null where no rule file names it
 * @param byRules what the rules alone would say; null where nobody decided otherwise
 * @param decisions what people decided about the row, the latest first
 * @param countedInstead the row that counts in its place, where there is one
 */
public record ExplainedRow(String source, String importId, DecidedRow row, @Nullable CountingRule rule,
		@Nullable RuleOutcome byRules, List<RowDecision> decisions, @Nullable SourceRow countedInstead) {

	public ExplainedRow {
		decisions = List.copyOf(decisions);
	}

	/**
	 * A counting rule.
	 *
	 * @param word such as {@code MEMO}
	 * @param version raised when the rule changes what it decides
	 * @param citation the law or document it rests on
	 * @param file the SQL file it stands in
	 */
	public record CountingRule(String word, int version, String citation, String file) {

	}

	/**
	 * What the rules say of a row.
	 *
	 * @param outcome {@code COUNTED} or {@code NOT_COUNTED}
	 * @param rule the rule, or where a counted row went
	 */
	public record RuleOutcome(String outcome, String rule, @Nullable String reason) {

	}

	/**
	 * What a person decided.
	 *
	 * @param counts null where the decision before was undone
	 */
	public record RowDecision(@Nullable Boolean counts, String reason, OffsetDateTime at) {

	}

}
