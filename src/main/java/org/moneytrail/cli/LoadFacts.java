package org.moneytrail.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.ingest.AccountLine;
import org.moneytrail.ingest.LoadReport;
import org.moneytrail.ingest.Outcome;

/** What a load did, for programs: names and values of the {@code --json} summary. */
final class LoadFacts {

	private LoadFacts() {
	}

	static Map<String, Object> of(LoadReport report, boolean dryRun) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("importId", report.importId());
		facts.put("source", report.source());
		facts.put("label", report.label());
		facts.put("dryRun", dryRun);
		facts.put("changed", report.changed());
		facts.put("graphVersion", report.graphVersion());
		facts.put("rowsRead", report.files().stream().mapToLong(LoadReport.ReadFile::rows).sum());
		facts.put("rowsCounted", report.rows(Outcome.COUNTED));
		facts.put("rowsNotCounted", report.rows(Outcome.NOT_COUNTED));
		facts.put("rowsRejected", report.rows(Outcome.REJECTED));
		facts.put("addsUp", report.addsUp());
		if (report.rejectedFile() != null) {
			facts.put("rejectedFile", report.rejectedFile().toString());
		}
		facts.put("files", report.files().stream().map((file) -> file(report, file)).toList());
		facts.put("notes", report.notes());
		return facts;
	}

	private static Map<String, Object> file(LoadReport report, LoadReport.ReadFile file) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("name", file.name());
		facts.put("kind", file.kind());
		facts.put("bytes", file.bytes());
		facts.put("sha256", file.sha256());
		facts.put("rows", file.rows());
		List<Map<String, Object>> account = report.account()
			.stream()
			.filter((line) -> line.file().equals(file.name()))
			.map(LoadFacts::line)
			.toList();
		facts.put("account", account);
		return facts;
	}

	private static Map<String, Object> line(AccountLine line) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("outcome", line.outcome().name());
		facts.put("rule", line.rule());
		facts.put("reason", line.reason());
		facts.put("rows", line.rows());
		facts.put("cents", line.cents());
		return facts;
	}

}
