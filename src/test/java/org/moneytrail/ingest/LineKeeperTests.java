package org.moneytrail.ingest;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines on their way into the evidence. */
class LineKeeperTests {

	@Test
	void keepsInBlocksWhatItKeepsOneByOne() throws SQLException {
		Random random = new Random(7);
		for (int flaws : List.of(0, 1, 40)) {
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < 30_000; i++) {
				text.append("C0000000").append(i).append("|É|").append("x".repeat(random.nextInt(90))).append('\n');
			}
			for (int i = 0; i < flaws; i++) {
				text.setCharAt(random.nextInt(text.length()), "\r\0\n".charAt(random.nextInt(3)));
			}
			assertThat(kept(text.toString(), true)).hasSizeGreaterThanOrEqualTo(30_000 - flaws)
				.isEqualTo(kept(text.toString(), false));
			String unended = text.append("last").toString();
			assertThat(kept(unended, true)).isEqualTo(kept(unended, false)).last().asString().endsWith("last null");
		}
	}

	@Test
	void keepsWhatIsNoBlock() throws SQLException {
		for (String text : List.of("", "\n", "\n\n", "a", "a\n\nb", "ï»¿a\nb\n", "a\r\nb\r\n",
				"x".repeat(1_200_000) + "\nb\n", "a\n" + "x".repeat(2_000_000))) {
			assertThat(kept(text, true)).isEqualTo(kept(text, false));
		}
		assertThat(kept("ï»¿a\nb\n", true)).containsExactly("f 1 a null", "f 2 b null");
		assertThat(kept("\n\n", true)).containsExactly("f 1  null", "f 2  null");
	}

	private static List<String> kept(String text, boolean blocks) throws SQLException {
		SourceFile.Opener bytes = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
		SourceFile file = new SourceFile("f", "k", text.length(), null, bytes, bytes);
		List<String> rows = new ArrayList<>();
		Staging staging = MemoryStaging.open();
		try (Statement statement = staging.connection().createStatement()) {
			long count = blocks ? staging.keepLines(file, StandardCharsets.ISO_8859_1, Progress.SILENT)
					: staging.keepLines(file, StandardCharsets.ISO_8859_1, (line) -> "k", Progress.SILENT);
			try (ResultSet row = statement
				.executeQuery("SELECT file, line, text, flaw FROM line WHERE kind = 'k' ORDER BY line")) {
				while (row.next()) {
					rows.add(row.getString(1) + " " + row.getLong(2) + " " + row.getString(3) + " " + row.getString(4));
				}
			}
			assertThat(count).isEqualTo(rows.size());
		}
		finally {
			staging.connection().close();
		}
		return rows;
	}

}
