package org.moneytrail.ingest.fec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Bad lines of every class, first, in the middle and last, in every kind of the FEC's
 * files: every line ends somewhere, no good one is lost, and a rejected one says where it
 * stood, why, and what it was.
 */
class MalformedFecTests {

	private static final int GOOD = 6;

	/** What a line becomes; whether it must be rejected then, or may be read. */
	private static final Map<String, Defect> DEFECTS = defects();

	@TempDir
	Path folder;

	private int files = 10;

	private final Map<String, Set<Integer>> bad = new LinkedHashMap<>();

	private final Map<String, Set<Integer>> odd = new LinkedHashMap<>();

	private int seeded;

	@Test
	void everyBadLineEndsInTheAccountWithItsPlaceItsReasonAndItsText() throws SQLException, IOException {
		for (Kind kind : Kind.values()) {
			for (Map.Entry<String, Defect> defect : DEFECTS.entrySet()) {
				if (defect.getValue().kinds.contains(kind)) {
					for (int at : List.of(0, GOOD / 2, GOOD)) {
						seed(kind, defect.getValue(), at);
					}
				}
			}
		}
		assertThat(this.seeded).isGreaterThan(300);
		assertAccounted();
	}

	@Test
	void junkInAnyColumnEndsInTheAccount() throws SQLException, IOException {
		for (Kind kind : Kind.values()) {
			String file = kind.file(this.files++);
			ByteArrayOutputStream lines = new ByteArrayOutputStream();
			kind.header(lines);
			int number = kind.firstLine();
			Set<Integer> junk = new TreeSet<>();
			for (int column = 0; column < kind.columns(); column++) {
				int place = column;
				lines.writeBytes((kind.good(++this.seeded) + "\n").getBytes(StandardCharsets.ISO_8859_1));
				lines.writeBytes((kind.with(++this.seeded, place, "\u0001%'$\u00ff,") + "\n")
					.getBytes(StandardCharsets.ISO_8859_1));
				junk.add(number + 1);
				number += 2;
			}
			this.odd.put(file, junk);
			Files.write(this.folder.resolve(file), lines.toByteArray());
		}
		assertAccounted();
	}

	@Test
	void aMarkBeforeTheFirstLineLosesNoRow() throws SQLException, IOException {
		for (Kind kind : Kind.values()) {
			write(kind, "\u00ef\u00bb\u00bf", lines(kind), "\n");
		}
		assertAccounted();
	}

	@Test
	void windowsLineEndsAndAMissingLastOneLoseNoRow() throws SQLException, IOException {
		for (Kind kind : Kind.values()) {
			write(kind, "", lines(kind), "\r\n");
			List<String> all = lines(kind);
			String last = all.removeLast();
			write(kind, "", all, "\n", last);
		}
		assertAccounted();
	}

	@Test
	void anEmptyFileAndOneWhoseLinesEndInCarriageReturnsAloneAreNamedAndLeftAside() throws SQLException, IOException {
		for (Kind kind : Kind.values()) {
			Files.write(this.folder.resolve(kind.file(this.files++)), new byte[0]);
			String file = write(kind, "", lines(kind), "\r");
			if (kind == Kind.IE) {
				// Its header ends as it should.
				this.bad.put(file, Set.of(2));
			}
			write(kind, "", lines(kind), "\n");
		}
		assertThat(Folder.inspect(this.folder).notes()).hasSize(2 * Kind.values().length - 1)
			.allSatisfy((note) -> assertThat(note).startsWith("skipped "))
			.filteredOn((note) -> note.contains("carriage returns"))
			.hasSize(Kind.values().length - 1);
		assertAccounted();
	}

	@Test
	void carriageReturnsWithinALineAreItsFlaw() throws SQLException, IOException {
		List<String> all = lines(Kind.ITCONT);
		all.add(3, String.join("\r", lines(Kind.ITCONT)));
		this.bad.put(write(Kind.ITCONT, "", all, "\n"), Set.of(4));
		assertAccounted();
	}

	private void seed(Kind kind, Defect defect, int at) throws IOException {
		List<String> all = lines(kind);
		String spoilt = defect.change.apply(kind, kind.good(++this.seeded));
		all.add(at, spoilt);
		String file = write(kind, "", all, "\n");
		(defect.rejected ? this.bad : this.odd).put(file, Set.of(at + kind.firstLine()));
	}

	private List<String> lines(Kind kind) {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < GOOD; i++) {
			all.add(kind.good(++this.seeded));
		}
		return all;
	}

	private String write(Kind kind, String before, List<String> lines, String end, String... rest) throws IOException {
		String file = kind.file(this.files++);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(before.getBytes(StandardCharsets.ISO_8859_1));
		kind.header(out);
		for (String line : lines) {
			out.writeBytes((line + end).getBytes(StandardCharsets.ISO_8859_1));
		}
		for (String line : rest) {
			out.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
		}
		Files.write(this.folder.resolve(file), out.toByteArray());
		return file;
	}

	private void assertAccounted() throws SQLException, IOException {
		try (Stage stage = Stage.of(this.folder)) {
			assertThat(stage.rows(
					"SELECT file, count(*), (SELECT coalesce(sum(rows), 0) FROM graph_account a WHERE a.file = l.file) AS told FROM line l "
							+ "WHERE NOT contains(kind, '/') GROUP BY file HAVING count(*) <> told"))
				.as("files whose rows read are not the rows accounted for")
				.isEmpty();
			assertThat(stage.rows("SELECT file, line, count(*) FROM verdict GROUP BY file, line HAVING count(*) <> 1"))
				.as("lines with several outcomes")
				.isEmpty();
			assertThat(stage.rows(
					"SELECT * FROM rejected WHERE file IS NULL OR line IS NULL OR coalesce(reason, '') = '' OR text IS NULL"))
				.as("rejected rows without place, reason or text")
				.isEmpty();
			Set<String> expected = new TreeSet<>();
			this.bad.forEach((file, numbers) -> numbers.forEach((number) -> expected.add(file + " " + number)));
			Set<String> allowed = new TreeSet<>(expected);
			this.odd.forEach((file, numbers) -> numbers.forEach((number) -> allowed.add(file + " " + number)));
			List<String> rejected = stage.rows("SELECT file, line FROM rejected");
			assertThat(allowed).as("only bad lines are rejected").containsAll(rejected);
			assertThat(rejected).as("every bad line is rejected").containsAll(expected);
		}
	}

	private static Map<String, Defect> defects() {
		Set<Kind> all = Set.of(Kind.values());
		Map<String, Defect> defects = new LinkedHashMap<>();
		defects.put("a column too few",
				new Defect(all, true, (kind, line) -> line.substring(0, line.lastIndexOf(kind.separator))));
		defects.put("columns too many",
				new Defect(all, true, (kind, line) -> line + kind.separator + "X" + kind.separator + "Y"));
		defects.put("nothing", new Defect(all, true, (kind, line) -> ""));
		defects.put("a NUL", new Defect(all, true, (kind, line) -> line.substring(0, 12) + '\0' + line.substring(12)));
		defects.put("ten million bytes",
				new Defect(Set.of(Kind.ITCONT, Kind.CM, Kind.IE), true, (kind, line) -> line + "A".repeat(10_000_000)));
		defects.put("no id",
				new Defect(
						Set.of(Kind.CM, Kind.CN, Kind.ITCONT, Kind.ITPAS2, Kind.ITOTH, Kind.OPPEXP, Kind.WEBK,
								Kind.WEBALL, Kind.IE),
						true, (kind, line) -> kind.replace(line, kind.idColumn, "12345")));
		Set<Kind> money = Set.of(Kind.ITCONT, Kind.ITPAS2, Kind.ITOTH, Kind.OPPEXP, Kind.IE);
		for (String amount : List.of("", "12.345", "1e5", "ten", "1,000,00.1.1", "99999999999999999999")) {
			defects.put("amount " + amount,
					new Defect(money, true, (kind, line) -> kind.replace(line, kind.amountColumn, amount)));
		}
		Set<Kind> dated = Set.of(Kind.ITCONT, Kind.ITPAS2, Kind.ITOTH, Kind.OPPEXP);
		for (String day : List.of("02302020", "13012020", "00000000", "yesterday", "20200101x", "999999999999")) {
			defects.put("day " + day, new Defect(dated, true, (kind, line) -> kind.replace(line, kind.dayColumn, day)));
		}
		defects.put("an unmatched quote in a CSV",
				new Defect(Set.of(Kind.IE), true, (kind, line) -> kind.replace(line, 1, "\"SMITH")));
		defects.put("an unmatched quote where quotes are data", new Defect(Set.of(Kind.ITCONT, Kind.ITOTH, Kind.CM),
				false, (kind, line) -> kind.replace(line, 1, "\"N")));
		defects.put("bytes that are no text",
				new Defect(all, false, (kind, line) -> kind.replace(line, 1, "\u00c3\u0028\u00ff\u00fe")));
		defects.put("a header",
				new Defect(
						Set.of(Kind.ITCONT, Kind.ITPAS2, Kind.ITOTH, Kind.OPPEXP, Kind.CM, Kind.CN, Kind.WEBK,
								Kind.WEBALL),
						true, (kind, line) -> kind.replace(line.replaceAll("[0-9]", "X"), kind.idColumn, "CMTE_ID")));
		return defects;
	}

	private record Defect(Set<Kind> kinds, boolean rejected, Change change) {

	}

	private interface Change {

		String apply(Kind kind, String line);

	}

	/** A kind of file with a good line of it. */
	private enum Kind {

		CM("cm", '|', 0, -1, -1, (id) -> "C10" + id + "|A PAC " + id + "|T|||CITY|VA|22201|U|Q||M|C||"),

		CN("cn", '|', 0, -1, -1,
				(id) -> "H0VA1" + id.substring(2) + "|SMITH " + id + ", JANE|DEM|2020|VA|H|01|C|C||||CITY|VA|22201"),

		CCL("ccl", '|', 0, -1, -1, (id) -> "H0VA01001|2020|2020|C10" + id + "|H|A|" + id),

		ITCONT("itcont", '|', 0, 13, 14,
				(id) -> Stage.row("C00000001", "15", "IND", "DOE, ANN", "01152020", "10", "", Stage.tail("", "4" + id))
					.strip()),

		ITPAS2("itpas2", '|', 0, 13, 14,
				(id) -> Stage
					.row("C00000001", "24K", "CCM", "FRIENDS OF SMITH", "01152020", "10", "C00000009|H0VA01001",
							Stage.tail("", "5" + id))
					.strip()),

		ITOTH("itoth", '|', 0, 13, 14,
				(id) -> Stage
					.row("C00000001", "24K", "PAC", "SECOND PAC", "01152020", "10", "C00000002",
							Stage.tail("", "6" + id))
					.strip()),

		OPPEXP("oppexp", '|', 0, 12, 13, (
				id) -> "C00000001|N|2020|Q1|202004159200000001|17|F3X|SB|PRINTER|CITY|VA|22201|01152020|10|P2020|PRINTING|001|Admin|||ORG|7"
						+ id + "|1400001|T" + id + "|"),

		WEBK("webk", '|', 0, -1, -1,
				(id) -> "C10" + id + "|A PAC|Q|U|M|100|0|0|0|0|0|0|50|0|0|0|0|0|0|50|0|0|0|0|0|0|03312020"),

		WEBALL("weball", '|', 0, -1, -1,
				(id) -> "H0VA1" + id.substring(2)
						+ "|SMITH, JANE|C|1|DEM|100|0|50|0|0|50|0|0|0|0|0|0|0|VA|01|||||||0|03312020|0|0"),

		IE("independent_expenditure", ',', 2, 10, 9, (
				id) -> "H0VA01001,\"SMITH, JANE\",C00000003,SUPER PAC,G2020,VA,01,H,DEMOCRATIC PARTY,10.00,15-JAN-20,10.00,S,ADS,VENDOR,1500"
						+ id + ",N,T" + id + ",202004159200000001,16-JAN-20,2020,,15-JAN-20");

		private static final String IE_HEADER = "cand_id,cand_name,spe_id,spe_nam,ele_type,can_office_state,can_office_dis,can_office,"
				+ "cand_pty_aff,exp_amo,exp_date,agg_amo,sup_opp,pur,pay,file_num,amndt_ind,tran_id,image_num,receipt_dat,fec_election_yr,"
				+ "prev_file_num,dissem_dt";

		private final String name;

		private final char separator;

		private final int idColumn;

		private final int dayColumn;

		private final int amountColumn;

		private final UnaryOperator<String> line;

		Kind(String name, char separator, int idColumn, int dayColumn, int amountColumn, UnaryOperator<String> line) {
			this.name = name;
			this.separator = separator;
			this.idColumn = idColumn;
			this.dayColumn = dayColumn;
			this.amountColumn = amountColumn;
			this.line = line;
		}

		String good(int number) {
			return this.line.apply("%07d".formatted(number).substring(1));
		}

		String with(int number, int column, String value) {
			return replace(good(number), column, value);
		}

		/** The fields of a good line; in the CSV the quoted one is one. */
		private List<String> fields(String text) {
			return (this == IE) ? ExpenditureCsv.fields(text)
					: new ArrayList<>(Arrays.asList(text.split("\\" + this.separator, -1)));
		}

		int columns() {
			return fields(good(1)).size();
		}

		String replace(String text, int column, String value) {
			List<String> fields = fields(text);
			fields.set(column,
					(this == IE && value.indexOf(',') >= 0 && value.indexOf('"') < 0) ? '"' + value + '"' : value);
			if (this == IE && column != 1) {
				fields.set(1, '"' + fields.get(1) + '"');
			}
			return String.join(String.valueOf(this.separator), fields);
		}

		void header(ByteArrayOutputStream out) {
			if (this == IE) {
				out.writeBytes((IE_HEADER + "\n").getBytes(StandardCharsets.ISO_8859_1));
			}
		}

		int firstLine() {
			return (this == IE) ? 2 : 1;
		}

		String file(int number) {
			return this.name + "_" + "%04d".formatted(number) + ((this == IE) ? ".csv" : ".txt");
		}

	}

}
