package org.moneytrail.ingest.fec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SourceRow;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

import org.springframework.stereotype.Component;

/**
 * The FEC's bulk files of one two-year cycle. The rules stand in SQL files, applied in
 * the order they are listed here; the first that fits a row names it.
 */
@Component
class FecSource implements Source {

	private static final List<String> READING = sql("05-codes", "10-layout", "11-masters", "12-transactions",
			"13-parties", "13-summaries", "14-operating");

	private static final List<String> DECIDING = sql("21-duplicate", "22-pas2-in-oth", "23-attribution", "24-memo",
			"25-note-only", "26-zero", "27-self");

	private static final List<String> PAIRING = sql("30-both-sides", "pair-round", "31-both-sides-decided",
			"32-splits-decided", "33-conduits", "34-conduits-decided", "35-voided", "36-redesignation");

	private static final List<String> WRITING = sql("39-elections", "40-counted", "41-expenditures-read",
			"42-expenditure-versions", "43-notices", "44-expenditures-voided", "45-expenditure-targets",
			"46-expenditures-counted", "50-ledger", "60-nodes", "61-races", "70-account", "80-reconciliation");

	private static final List<String> CLOSING = sql("50-ledger", "80-reconciliation");

	private static List<String> sql(String... names) {
		return List.of(names).stream().map((name) -> "ingest/fec/" + name + ".sql").toList();
	}

	@Override
	public String name() {
		return "fec";
	}

	@Override
	public List<String> rules() {
		return List.of(READING, DECIDING, PAIRING, WRITING).stream().flatMap(List::stream).toList();
	}

	@Override
	public List<String> rulesAfterOverrides() {
		return CLOSING;
	}

	@Override
	public Delivery inspect(@Nullable Path folder) {
		return Folder.inspect(folder);
	}

	@Override
	public List<SourceRow.Column> columns(String kind, String text, @Nullable String header) {
		return Columns.of(kind, text, header);
	}

	@Override
	public void fill(Staging staging, Delivery delivery, Progress progress) throws SQLException {
		for (SourceFile file : delivery.files()) {
			if (file.kind().equals(FileKind.IE.word())) {
				ExpenditureCsv.keepRecords(staging, file, progress);
			}
			else {
				staging.keepLines(file, StandardCharsets.ISO_8859_1, progress);
			}
		}
		try (Statement statement = staging.connection().createStatement()) {
			int cycle = Integer.parseInt(delivery.dataSet().substring("fec-".length()));
			statement.execute("CREATE OR REPLACE TABLE setting AS SELECT " + cycle + " AS cycle");
		}
		progress.phase("deciding");
		int done = 0;
		for (String resource : READING) {
			staging.run(resource);
			progress.advance(++done, rules().size(), "rules");
		}
		ExpenditureCsv.read(staging);
		for (String resource : DECIDING) {
			staging.run(resource);
			progress.advance(++done, rules().size(), "rules");
		}
		staging.run(PAIRING.get(0));
		staging.repeat(PAIRING.get(1));
		staging.run(PAIRING.get(2));
		Splits.find(staging);
		staging.run(PAIRING.get(3));
		staging.run(PAIRING.get(4));
		staging.repeat(PAIRING.get(1));
		staging.run(PAIRING.get(5));
		staging.run(PAIRING.get(6));
		staging.run(PAIRING.get(7));
		done += PAIRING.size();
		for (String resource : WRITING) {
			staging.run(resource);
			progress.advance(++done, rules().size(), "rules");
		}
	}

}
