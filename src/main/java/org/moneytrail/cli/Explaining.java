package org.moneytrail.cli;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.EvidenceStore;
import org.moneytrail.core.ExplainedRow;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.RowId;
import org.moneytrail.core.SourceRow;
import org.moneytrail.ingest.Progress;

import org.springframework.stereotype.Component;

/** A source row word for word, what was decided on it, and why, as text. */
@Component
class Explaining {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);

	private final EvidenceStore evidence;

	Explaining(EvidenceStore evidence) {
		this.evidence = evidence;
	}

	/**
	 * Tells a row.
	 * @param row with or without {@code row:}
	 * @throws Refusal {@code INVALID_ARGUMENT} if the evidence here does not hold it
	 */
	void tell(String row, Progress progress) {
		String id = row.startsWith("row:") ? row.substring("row:".length()) : row;
		ExplainedRow found = id.isBlank() ? null : this.evidence.explain(new RowId(id));
		if (found == null) {
			throw Refusal.argument("row", "the id of a loaded row", "the evidence here holds no row \"" + id + "\"");
		}
		progress.line("row " + id + " is " + words(found.row().outcome()) + ": " + found.row().rule());
		say(progress, "why", found.row().reason());
		ExplainedRow.CountingRule rule = found.rule();
		if (rule != null) {
			say(progress, "rule", rule.word() + ", version " + rule.version() + ", " + rule.file());
			say(progress, "after", rule.citation());
		}
		say(progress, "stands in", found.row().position().file() + ", line " + found.row().position().line() + " ("
				+ found.source() + ", " + found.importId() + ")");
		ExplainedRow.RuleOutcome byRules = found.byRules();
		if (byRules != null) {
			say(progress, "by rules", words(byRules.outcome()) + ": " + byRules.rule()
					+ ((byRules.reason() != null) ? ", " + byRules.reason() : ""));
		}
		for (ExplainedRow.RowDecision decision : found.decisions()) {
			say(progress, "decided", MINUTE.format(decision.at()) + ": " + words(decision.counts())
					+ (decision.reason().isBlank() ? "" : ", " + decision.reason()));
		}
		columns(progress, "the row, street addresses blanked:", found.row().columns());
		SourceRow instead = found.countedInstead();
		if (instead != null) {
			columns(progress, "counted instead: row " + instead.rowId() + ", " + instead.file() + ", line "
					+ instead.line() + ":", instead.columns());
		}
		else {
			say(progress, "instead", found.row().countedInstead());
		}
	}

	private static void columns(Progress progress, String title, List<SourceRow.Column> columns) {
		progress.line(title);
		int width = columns.stream().mapToInt((column) -> column.name().length()).max().orElse(0);
		for (SourceRow.Column column : columns) {
			String value = column.value();
			progress.line("  " + column.name() + " ".repeat(width - column.name().length() + 2)
					+ ((value != null) ? value : "-"));
		}
	}

	private static void say(Progress progress, String what, @Nullable String text) {
		if (text != null) {
			progress.line(String.format(Locale.ROOT, "  %-10s %s", what, text));
		}
	}

	private static String words(String outcome) {
		return outcome.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String words(@Nullable Boolean counts) {
		if (counts == null) {
			return "undone";
		}
		return counts ? "to count" : "not to count";
	}

}
