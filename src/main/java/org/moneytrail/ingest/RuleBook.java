package org.moneytrail.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ExplainedRow;

/**
 * The counting rules of a source, read from the heads of its SQL files:
 * {@code -- Rules MEMO, version 1. Source: …}.
 */
final class RuleBook {

	private static final Pattern HEAD = Pattern
		.compile("^-- Rules ([A-Z0-9_]+(?:, [A-Z0-9_]+)*), version (\\d+)\\. Source: (.+)$", Pattern.MULTILINE);

	private final List<ExplainedRow.CountingRule> rules = new ArrayList<>();

	RuleBook(List<String> resources) {
		for (String resource : resources) {
			read(resource);
		}
		read("ingest/overrides.sql");
	}

	private void read(String resource) {
		Matcher head = HEAD.matcher(SqlFiles.text(resource));
		while (head.find()) {
			for (String word : head.group(1).split(", ")) {
				this.rules.add(new ExplainedRow.CountingRule(word, Integer.parseInt(head.group(2)),
						head.group(3).strip(), resource));
			}
		}
	}

	/** Every rule, in the order in which they are applied. */
	List<ExplainedRow.CountingRule> rules() {
		return List.copyOf(this.rules);
	}

	/** A rule by its word: the first that names it. */
	ExplainedRow.@Nullable CountingRule find(String word) {
		return this.rules.stream().filter((rule) -> rule.word().equals(word)).findFirst().orElse(null);
	}

}
