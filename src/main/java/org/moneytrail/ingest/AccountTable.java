package org.moneytrail.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The account of a load, set in columns. */
final class AccountTable {

	private AccountTable() {
	}

	static String of(LoadReport report) {
		List<String[]> rows = new ArrayList<>();
		rows.add(new String[] { "file", "outcome", "rule or place", "rows", "dollars", "reason" });
		for (LoadReport.ReadFile file : report.files()) {
			List<AccountLine> lines = report.account()
				.stream()
				.filter((line) -> line.file().equals(file.name()))
				.toList();
			lines.forEach((line) -> rows.add(row(line)));
			long sum = lines.stream().mapToLong(AccountLine::rows).sum();
			rows.add(new String[] { file.name(), "read", "", number(file.rows()), "",
					(sum == file.rows()) ? "adds up" : "DOES NOT ADD UP: " + number(sum) + " accounted for" });
			rows.add(new String[0]);
		}
		rows.add(total("all files", "counted", report.rows(Outcome.COUNTED)));
		rows.add(total("", "not counted", report.rows(Outcome.NOT_COUNTED)));
		rows.add(total("", "rejected", report.rows(Outcome.REJECTED)));
		rows.add(total("", "read", report.files().stream().mapToLong(LoadReport.ReadFile::rows).sum()));
		return render(rows);
	}

	private static String[] row(AccountLine line) {
		return new String[] { line.file(), word(line.outcome()), line.rule(), number(line.rows()),
				(line.cents() != 0) ? String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(line.cents(), 2)) : "",
				(line.reason() != null) ? line.reason() : "" };
	}

	private static String[] total(String file, String outcome, long rows) {
		return new String[] { file, outcome, "", number(rows), "", "" };
	}

	private static String word(Outcome outcome) {
		return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	private static String render(List<String[]> rows) {
		int[] widths = new int[6];
		for (String[] row : rows) {
			for (int i = 0; i < row.length; i++) {
				widths[i] = Math.max(widths[i], row[i].length());
			}
		}
		StringBuilder text = new StringBuilder();
		for (String[] row : rows) {
			StringBuilder line = new StringBuilder();
			for (int i = 0; i < row.length; i++) {
				String padding = " ".repeat(widths[i] - row[i].length());
				boolean right = i == 3 || i == 4;
				line.append(right ? padding + row[i] : row[i] + padding).append("  ");
			}
			text.append(line.toString().stripTrailing()).append('\n');
		}
		return text.toString();
	}

}
