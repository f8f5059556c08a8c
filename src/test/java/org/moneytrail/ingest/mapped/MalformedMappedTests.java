package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bad lines of every class, first, in the middle and last, in the files of Philadelphia
 * and Minnesota: every line ends somewhere, no good one is lost, and a rejected one says
 * where it stood and why.
 */
class MalformedMappedTests {

	private static final int GOOD = 5;

	private static final String PHILLY_HEADER = "FilerName\tYear\tCycle\tDocType\tEntityName\tEntityAddressLine1\tEntityAddressLine2\tEntityCity\tEntityState\t"
			+ "EntityZip\tOccupation\tEmployerName\tEmployerAddressLine1\tEmployerAddressLine2\tEmployerCity\tEmployerState\tEmployerZip\tDate\t"
			+ "Amount\tDescription\tAmended\tSubDate\tFiledBy";

	private static final String PHILLY = "Friends of # \t2017\t2\tCFR - Schedule I - Part D - All Other Contributions (Over $250.00)\tAnn Doe #\tStreet 1\t\t"
			+ "Philadelphia\tPA\t19107\tWelder\tAcme\t\t\t\t\t\t4/28/2017\t300.00\t\tN\t5/5/2017\tcommittee";

	private static final String MN_HEADER = "Recipient reg num,Recipient,Recipient type,Recipient subtype,Amount,Receipt date,Contributor,Contrib Reg Num,"
			+ "Contrib type,Receipt type,In kind?,In-kind descr,Contrib zip,Contrib Employer name";

	private static final String MN = "4#,\"Friends of #\",PCC,,10.00,01/15/2022,\"Doe, Ann #\",,Individual,Contribution,No,,55101,Acme";

	@TempDir
	Path folder;

	private final Map<String, Set<Integer>> bad = new LinkedHashMap<>();

	private final Map<String, Set<Integer>> odd = new LinkedHashMap<>();

	private int seeded;

	@Test
	void philadelphiasLinesAllEndInTheAccount() throws SQLException, IOException {
		Map<UnaryOperator<String>, Boolean> defects = new LinkedHashMap<>();
		defects.put((line) -> line.substring(0, line.lastIndexOf('\t')), true);
		defects.put((line) -> line + "\tX", true);
		defects.put((line) -> "", true);
		defects.put((line) -> "\t" + line.substring(line.indexOf('\t') + 1).replace("300.00", "1e5"), true);
		defects.put((line) -> line.replace("300.00", "three"), true);
		defects.put((line) -> line.replace("300.00", ""), true);
		defects.put((line) -> line.replace("300.00", "12.345"), true);
		defects.put((line) -> line.replace("4/28/2017", "2/30/2017"), true);
		defects.put((line) -> line.replace("4/28/2017", "soon"), true);
		defects.put((line) -> line.replace("5/5/2017", "13/13/2017"), true);
		defects.put((line) -> line.replace("Welder", "Wel\0der"), true);
		defects.put((line) -> line + "A".repeat(10_000_000), true);
		defects.put((line) -> PHILLY_HEADER, true);
		defects.put((line) -> line.replace("Ann Doe", "Ann \"Doe"), false);
		defects.put((line) -> line.replace("Ann Doe", "\u00c3\u0028\u00ff"), false);
		defects.put((line) -> line.replace("CFR - Schedule I", "Something else"), false);
		for (int column = 0; column < 23; column++) {
			int place = column;
			defects.put((line) -> spoil(line, "\t", place), false);
		}
		assertAccounted(MappedSources.bundled("philly"), "Explorer.Transactions.%d.YTD.txt", PHILLY_HEADER, PHILLY,
				defects);
	}

	@Test
	void minnesotasLinesAllEndInTheAccount() throws SQLException, IOException {
		Map<UnaryOperator<String>, Boolean> defects = new LinkedHashMap<>();
		defects.put((line) -> line.substring(0, line.lastIndexOf(',')), true);
		defects.put((line) -> line + ",X", true);
		defects.put((line) -> "", true);
		defects.put((line) -> line.substring(line.indexOf(',')), true);
		defects.put((line) -> line.replace("10.00", "ten"), true);
		defects.put((line) -> line.replace("10.00", ""), true);
		defects.put((line) -> line.replace("10.00", "10.005"), true);
		defects.put((line) -> line.replace("01/15/2022", "02/30/2022"), true);
		defects.put((line) -> line.replace("01/15/2022", "soon"), true);
		defects.put((line) -> line.replace("Acme", "Ac\0me"), true);
		defects.put((line) -> line + "A".repeat(10_000_000), true);
		defects.put((line) -> line.replace("Acme", "\"Acme"), true);
		defects.put((line) -> MN_HEADER, true);
		defects.put((line) -> line.replace("Acme", "\u00c3\u0028\u00ff"), false);
		for (int column : new int[] { 0, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13 }) {
			defects.put((line) -> spoil(line.replace("Doe, Ann", "Doe Ann"), ",", column), false);
		}
		assertAccounted(MappedSources.bundled("mn"), "contributions-%d.csv", MN_HEADER, MN, defects);
	}

	@Test
	void aQuoteLeftOpenTakesNoGoodLineWithIt() throws SQLException, IOException {
		String text = MN_HEADER + "\n" + MN.replace("#", "1") + "\n" + MN.replace("#", "2").replace("Acme", "\"Acme")
				+ "\n" + MN.replace("#", "3") + "\n" + MN.replace("#", "4") + "\n";
		Files.writeString(this.folder.resolve("contributions-1.csv"), text);
		try (Staged staged = Staged.of(new MappedSource(MappedSources.bundled("mn")), this.folder)) {
			assertThat(staged.rows("SELECT line, reason, text IS NOT NULL FROM rejected"))
				.containsExactly("3 a quote is left open true");
			assertThat(staged.rows("SELECT count(*) FROM graph_money")).containsExactly("3");
		}
	}

	private static String spoil(String line, String separator, int column) {
		String[] fields = line.split(separator, -1);
		fields[column] = "\u0001%'$\u00ff;";
		return String.join(separator, fields);
	}

	private void assertAccounted(Mapping mapping, String name, String header, String good,
			Map<UnaryOperator<String>, Boolean> defects) throws SQLException, IOException {
		for (Map.Entry<UnaryOperator<String>, Boolean> defect : defects.entrySet()) {
			for (int at : List.of(0, GOOD / 2, GOOD)) {
				List<String> lines = new ArrayList<>();
				for (int i = 0; i < GOOD; i++) {
					lines.add(good.replace("#", String.valueOf(++this.seeded)));
				}
				lines.add(at, defect.getKey().apply(good.replace("#", String.valueOf(++this.seeded))));
				String file = name.formatted(1000 + this.seeded);
				Files.writeString(this.folder.resolve(file), header + "\n" + String.join("\n", lines) + "\n",
						StandardCharsets.ISO_8859_1);
				(defect.getValue() ? this.bad : this.odd).put(file, Set.of(at + 2));
			}
		}
		try (Staged staged = Staged.of(new MappedSource(mapping), this.folder)) {
			assertThat(staged.rows(
					"SELECT file, count(*), (SELECT coalesce(sum(rows), 0) FROM graph_account a WHERE a.file = l.file) AS told FROM line l "
							+ "WHERE NOT contains(kind, '/') GROUP BY file HAVING count(*) <> told"))
				.as("files whose rows read are not the rows accounted for")
				.isEmpty();
			assertThat(staged.rows("SELECT file, line FROM rejected WHERE coalesce(reason, '') = '' OR text IS NULL"))
				.as("rejected rows without reason or text")
				.isEmpty();
			Set<String> expected = new TreeSet<>();
			this.bad.forEach((file, numbers) -> numbers.forEach((number) -> expected.add(file + " " + number)));
			Set<String> allowed = new TreeSet<>(expected);
			this.odd.forEach((file, numbers) -> numbers.forEach((number) -> allowed.add(file + " " + number)));
			List<String> rejected = staged.rows("SELECT file, line FROM rejected");
			assertThat(allowed).as("only bad lines are rejected").containsAll(rejected);
			assertThat(rejected).as("every bad line is rejected").containsAll(expected);
		}
	}

}
