package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.MemoryStaging;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.Staging;

/** A folder staged and decided in memory, to be asked in SQL. */
final class Stage implements AutoCloseable {

	/** Two PACs, a super PAC, a campaign, a conduit. */
	private static final String MASTERS = """
			C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||
			C00000002|SECOND PAC|T|||CITY|VA|22201|U|Q||M|C||
			C00000003|SUPER PAC|T|||CITY|VA|22201|U|O||M|||
			C00000009|FRIENDS OF SMITH|T|||CITY|VA|22201|P|H|DEM|Q|||H0VA01001
			C00000008|CONDUIT|T|||CITY|VA|22201|U|V||M|||
			""";

	private final Staging staging;

	private Stage(Staging staging) {
		this.staging = staging;
	}

	static Stage of(Path folder) throws SQLException {
		Stage stage = new Stage(MemoryStaging.open());
		FecSource source = new FecSource();
		Delivery delivery = source.inspect(folder);
		source.fill(stage.staging, delivery, Progress.SILENT);
		return stage;
	}

	/** With the masters above; each text is a file's name and its lines. */
	static Stage of(Path folder, String... namesAndTexts) throws SQLException, IOException {
		write(folder, "cm.txt", MASTERS);
		write(folder, "cn.txt", "H0VA01001|SMITH, JANE|DEM|2020|VA|H|01|C|C|C00000009|||CITY|VA|22201\n");
		write(folder, "ccl.txt", "H0VA01001|2020|2020|C00000009|H|P|1\n");
		for (int i = 0; i < namesAndTexts.length; i += 2) {
			write(folder, namesAndTexts[i], namesAndTexts[i + 1]);
		}
		return of(folder);
	}

	static void write(Path folder, String name, String text) throws IOException {
		Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
	}

	/** One line of itcont or itoth; the SUB_ID is the last argument. */
	static String row(String filer, String code, String entity, String name, String day, String amount, String other,
			String tail) {
		return String.join("|", filer, "N", "Q1", "P2020", "202004159200000001", code, entity, name, "CITY", "VA",
				"22201", "ACME", "WELDER", day, amount, other, tail) + "\n";
	}

	/** What is left of a line after OTHER_ID in itcont and itoth. */
	static String tail(String memo, String subId) {
		return String.join("|", "T" + subId, "1400001", memo, "", subId);
	}

	/** Every row as its columns joined by a blank. */
	List<String> rows(String sql) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (Statement statement = this.staging.connection().createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			int columns = result.getMetaData().getColumnCount();
			while (result.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= columns; i++) {
					values.add(String.valueOf(result.getString(i)));
				}
				rows.add(String.join(" ", values));
			}
		}
		return rows;
	}

	long number(String sql) throws SQLException {
		return this.staging.number(sql);
	}

	@Override
	public void close() throws SQLException {
		this.staging.connection().close();
	}

}
