package org.moneytrail.ingest.mapped;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A user's own source: a folder with a mapping and SQL, no code. */
class MappingTests {

	@TempDir
	Path folder;

	@Test
	void makesASourceOfAUsersFolder() throws IOException, SQLException {
		Path source = Files.createDirectories(this.folder.resolve("sources/xy"));
		Files.writeString(source.resolve("source.properties"),
				"""
						title = State of XY
						kinds = gifts
						sql = gifts.sql
						gifts.separator = semicolon
						gifts.columns = giver: Giver | receiver: Receiver | amount: Amount | dated: Date | why: Purpose (optional)
						gifts.hidden = Street
						""");
		Files.writeString(source.resolve("gifts.sql"),
				"""
						INSERT INTO rejected SELECT file, line, 'Amount is no amount', NULL FROM gifts WHERE cents(amount) IS NULL;
						INSERT INTO graph_money BY NAME
						SELECT 'xy-' || line AS row_id, 'CONTRIBUTED_TO' AS edge_type, 'Donor' AS from_label, donor_id(giver) AS from_id, 'Committee' AS to_label,
							'xy:' || slug(receiver) AS to_id, cents(amount) AS cents, us_day(dated) AS date, 'MONETARY' AS kind, file || ':' || line AS locator, 'xy' AS source
						FROM gifts WHERE cents(amount) IS NOT NULL;
						""");
		Path files = Files.createDirectories(this.folder.resolve("files"));
		Files.writeString(files.resolve("anything.dat"),
				"Date;Giver;Street;Amount;Receiver\n1/2/2020;Ann;12 Secret Lane;5.00;The Fund\n1/2/2020;Bob;Lane;x;The Fund\n");
		Mapping mapping = MappedSources.in(this.folder.resolve("sources")).get(0);
		try (Staged staged = Staged.of(new MappedSource(mapping), files)) {
			assertThat(staged.rows("SELECT row_id, to_id, cents, date FROM graph_money"))
				.containsExactly("xy-2 xy:the-fund 500 2020-01-02");
			assertThat(staged.rows("SELECT outcome, rule, reason FROM verdict ORDER BY line"))
				.containsExactly("COUNTED CONTRIBUTED_TO null", "REJECTED REJECTED Amount is no amount");
			assertThat(staged.rows("SELECT text FROM line").toString()).doesNotContain("Secret");
		}
	}

	@Test
	void refusesSqlThatWritesUnderAnothersName() throws IOException, SQLException {
		Path source = Files.createDirectories(this.folder.resolve("sources/xy"));
		Files.writeString(source.resolve("source.properties"),
				"kinds = gifts\nsql = gifts.sql\ngifts.columns = giver: Giver\n");
		Files.writeString(source.resolve("gifts.sql"),
				"""
						INSERT INTO graph_donor BY NAME SELECT donor_id(giver) AS id, 'PERSON' AS kind, giver AS name, 'fec' AS source FROM gifts;
						INSERT INTO verdict (kind, file, line, outcome, rule, cents) SELECT kind, file, line, 'COUNTED', 'MASTER', 0 FROM gifts;
						""");
		Path files = Files.createDirectories(this.folder.resolve("files"));
		Files.writeString(files.resolve("a.csv"), "Giver\nAnn\n");
		Mapping mapping = MappedSources.in(this.folder.resolve("sources")).get(0);
		assertThatThrownBy(() -> Staged.of(new MappedSource(mapping), files)).hasMessageContaining("graph_donor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "kinds = a", "kinds = a\na.columns = x: X", "kinds = a\nsql = b.sql\na.columns = X",
			"kinds = a\nsql = b.sql\na.columns = x: X\na.separator = x", "kinds = A b\nsql = b.sql" })
	void refusesAMappingThatSaysTooLittle(String text) {
		assertThatThrownBy(() -> Mapping.read("xy", text, "")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("xy");
	}

}
