package org.moneytrail.ingest;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names told apart the short way have the key they have the long way. */
class PersonNamesTests {

	private static final String KEYS = """
			SELECT is_plain_person(name), person_key(name, zip, 'fec:C1'),
				plain_person_key(replace(name, ', ', '|'), strpos(replace(name, ', ', '|'), ' '), zip5(zip), 'fec:C1')
			FROM (SELECT ?::VARCHAR AS name, ?::VARCHAR AS zip)""";

	@Test
	void givesAPlainNameTheKeyOfAnyOther() throws SQLException {
		for (String name : List.of("DOE, ANN", "DOE, ANN B", "DOE, ANN BEE CEE", "II, JOHN", "MISS, ANN", "DOE3, X")) {
			for (String zip : List.of("22201", "222011234", "123", "", "00000")) {
				assertThat(keys(name, zip)).as(name + " " + zip).startsWith("true").satisfies((keys) -> {
					String[] parts = keys.split(" ~ ");
					assertThat(parts[2]).isEqualTo(parts[1]);
				});
			}
		}
	}

	@Test
	void takesOnlyPlainNamesForSuch() throws SQLException {
		for (String name : List.of("DOE, ANN JR", "DOE, MR ANN", "DOE, DR", "DE LA DOE, ANN", "O'DOE, ANN", "doe, ann",
				"DOE,ANN", "DOE, ANN ", "DOE,  ANN", "DOE, ANN  B", "DOE", "DOE, ", ", ANN", "DOE, ANN, B", "DÖE, ANN",
				"")) {
			assertThat(keys(name, "22201")).as(name).startsWith("false");
		}
	}

	private static String keys(String name, String zip) throws SQLException {
		Staging staging = MemoryStaging.open();
		try (PreparedStatement select = staging.connection().prepareStatement(KEYS)) {
			select.setString(1, name);
			select.setString(2, zip);
			try (ResultSet row = select.executeQuery()) {
				row.next();
				return row.getBoolean(1) + " ~ " + row.getString(2) + " ~ " + row.getString(3);
			}
		}
		finally {
			staging.connection().close();
		}
	}

}
