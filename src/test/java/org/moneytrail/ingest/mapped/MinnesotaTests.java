package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A state by a mapping file and SQL alone. */
class MinnesotaTests {

	private static final Path REAL = Path.of("../shared/data/mn-2022");

	private static final String HEADER = "\"Recipient reg num\",Recipient,\"Recipient type\",\"Recipient subtype\",Amount,\"Receipt date\",Year,Contributor,\"Contrib Reg Num\",\"Contrib type\",\"Receipt type\",\"In kind?\",\"In-kind descr\",\"Contrib zip\",\"Contrib Employer name\"\n";

	private final MappedSource source = new MappedSource(MappedSources.bundled("mn"));

	@TempDir
	Path folder;

	@Test
	void readsEachGiftOnceAlsoWhereTwoFilesHoldIt() throws SQLException, IOException {
		String gift = "41148,\"Citizens For Abeler\",PCF,IEC,1200.0000,02/29/2016,2016,\"AFSCME PAC\",30593,\"Political Committee/Fund\",Contribution,No,,55075,\n";
		String person = "41148,\"Citizens For Abeler\",PCF,IEC,10.5000,03/01/2016,2016,\"Doe, \"\"Ann\"\" B\",,Individual,Contribution,Yes,\"food, drinks\",55102,Acme\n";
		Files.writeString(this.folder.resolve("a.csv"), HEADER + gift + gift + person
				+ "41148,X,PCF,IEC,7.0000,03/02/2016,2016,Bank,,Other,Miscellaneous,No,,55102,\n");
		Files.writeString(this.folder.resolve("b.csv"),
				HEADER + gift + person.replace("10.5000", "10.5050").replace("02/29", "02/30")
						+ person.replace("03/01/2016", "13/01/2016") + "41148,short\n" + "41148,\"open\n");
		Files.writeString(this.folder.resolve("notes.txt"), "nothing of ours\n");
		try (Staged staged = Staged.of(this.source, this.folder)) {
			assertThat(staged.delivery().notes()).singleElement().asString().contains("notes.txt");
			assertThat(staged.rows("SELECT file, line, outcome, rule FROM verdict ORDER BY file, line"))
				.containsExactly("a.csv 2 COUNTED CONTRIBUTED_TO", "a.csv 3 COUNTED CONTRIBUTED_TO",
						"a.csv 4 COUNTED CONTRIBUTED_TO", "a.csv 5 COUNTED LEDGER", "b.csv 2 NOT_COUNTED DUPLICATE",
						"b.csv 3 REJECTED REJECTED", "b.csv 4 REJECTED REJECTED", "b.csv 5 REJECTED REJECTED",
						"b.csv 6 REJECTED REJECTED");
			assertThat(staged.rows(
					"SELECT from_label, from_id, to_id, cents, kind FROM graph_money WHERE edge_type = 'CONTRIBUTED_TO' AND from_label = 'Committee'"))
				.containsExactly("Committee mn:30593 mn:41148 120000 MONETARY",
						"Committee mn:30593 mn:41148 120000 MONETARY");
			assertThat(staged.rows("SELECT cents, kind, note FROM graph_money WHERE from_label = 'Donor'"))
				.containsExactly("1050 IN_KIND In kind: food, drinks");
			assertThat(staged.loose()).isZero();
		}
	}

	@Test
	void accountsForEveryRowOfTheRealFiles() throws SQLException {
		assumeTrue(Files.isDirectory(REAL), "the shared data of Minnesota is not here");
		try (Staged staged = Staged.of(this.source, REAL)) {
			assertThat(staged.account()).containsExactly((22_492 + 1_383 + 558) + " " + (22_492 + 1_383 + 558) + " 0");
			assertThat(staged.rows("SELECT count(*) FROM rejected")).containsExactly("0");
			assertThat(staged.rows("SELECT count(*) FROM verdict WHERE rule = 'DUPLICATE'")).containsExactly("1383");
			assertThat(staged.loose()).isZero();
			assertThat(staged.rows("SELECT count(*) - count(DISTINCT row_id) FROM graph_money")).containsExactly("0");
			assertThat(staged.rows("SELECT count(*) FROM graph_committee WHERE type = 'O'")).containsExactly("98");
		}
	}

}
