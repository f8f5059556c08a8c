package org.moneytrail.ingest.efile;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.SourceRow;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Source;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Staging;

import org.springframework.stereotype.Component;

/**
 * Filings as committees send them to the FEC, days or weeks before they are in its bulk
 * files. They speak of the same committees, so they share their ids; what the bulk files
 * hold too counts there.
 */
@Component
class EfileSource implements Source {

	/** Pairs rows one to one, wherever it stands in the list. */
	private static final String PAIRS = "ingest/fec/pair-round.sql";

	private static final List<String> DECIDING = Stream
		.of(sql("10-lines", "11-filings", "12-items", "20-parties", "21-duplicate", "22-note-only", "23-memo",
				"24-zero", "25-self", "30-superseded", "31-notices", "32-conduits"), List.of(PAIRS),
				sql("33-conduits-decided"), List.of(PAIRS), sql("34-both-sides", "35-targets"))
		.flatMap(List::stream)
		.toList();

	private static final String BULK_ROWS = "ingest/efile/39-bulk-rows.sql";

	private static final List<String> ELSEWHERE = List.of("elsewhere", "elsewhere_transfer", "elsewhere_summary");

	private static final List<String> WRITING = sql("40-elsewhere", "50-counted", "60-ledger", "70-nodes",
			"80-account");

	private final Layouts layouts = Layouts.load();

	private static List<String> sql(String... names) {
		return Stream.of(names).map((name) -> "ingest/efile/" + name + ".sql").toList();
	}

	@Override
	public String name() {
		return "efile";
	}

	@Override
	public String scope() {
		return "fec";
	}

	@Override
	public List<String> rules() {
		List<String> rules = new ArrayList<>(List.of(Layouts.RESOURCE));
		rules.addAll(DECIDING);
		rules.add(BULK_ROWS);
		rules.addAll(WRITING);
		return rules;
	}

	@Override
	public List<String> rulesAfterOverrides() {
		return sql("60-ledger");
	}

	@Override
	public boolean reconsiders() {
		return true;
	}

	@Override
	public void reconsider(Staging staging, List<String> others) throws SQLException {
		try (Statement statement = staging.connection().createStatement()) {
			for (String table : ELSEWHERE) {
				statement.execute("DELETE FROM " + table);
			}
		}
		for (String other : others) {
			staging.run(BULK_ROWS, other);
		}
		for (String resource : WRITING) {
			staging.run(resource);
		}
	}

	@Override
	public Delivery inspect(@Nullable Path folder) {
		return FilingFolder.inspect(folder);
	}

	@Override
	public List<SourceRow.Column> columns(String kind, String text, @Nullable String header) {
		Header read = (header != null) ? Header.of(header) : null;
		if (read == null) {
			return List.of(new SourceRow.Column("line", text));
		}
		List<String> fields = Fields.of(text, read.separator());
		RecordLayout layout = this.layouts.find(fields.getFirst().strip(), read.version());
		List<SourceRow.Column> columns = new ArrayList<>();
		for (int i = 0; i < fields.size(); i++) {
			String name = (layout != null) ? layout.nameAt(i, fields.size()) : null;
			String value = fields.get(i).isBlank() ? null : fields.get(i).strip();
			if (name != null || value != null) {
				columns.add(new SourceRow.Column((name != null) ? name : "field " + (i + 1), value));
			}
		}
		return columns;
	}

	@Override
	public void fill(Staging staging, Delivery delivery, Progress progress) throws SQLException {
		Records records = new Records(this.layouts);
		for (SourceFile file : delivery.files()) {
			records.keep(staging, file, progress);
		}
		records.read(staging);
		progress.phase("deciding");
		int done = 0;
		for (String resource : DECIDING) {
			if (resource.equals(PAIRS)) {
				staging.repeat(resource);
			}
			else {
				staging.run(resource);
			}
			progress.advance(++done, DECIDING.size() + WRITING.size(), "rules");
		}
		for (String resource : WRITING) {
			staging.run(resource);
			progress.advance(++done, DECIDING.size() + WRITING.size(), "rules");
		}
	}

}
