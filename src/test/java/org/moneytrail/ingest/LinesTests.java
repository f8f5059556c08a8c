package org.moneytrail.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lines as every other tool numbers them. */
class LinesTests {

	private static final int LONGEST = 1_000_000;

	@Test
	void endsLinesAtLineFeedsAlone() throws IOException {
		assertThat(read("a\r\nb\rc\n\n\r\nlast")).extracting(Lines.Line::text)
			.containsExactly("a", "b\rc", "", "", "last");
		assertThat(read("")).isEmpty();
		assertThat(read("\n")).extracting(Lines.Line::text).containsExactly("");
	}

	@Test
	void showsANulAndSaysSo() throws IOException {
		assertThat(read("a\0b\nc")).containsExactly(new Lines.Line(1, "a␀b", "holds a NUL byte"),
				new Lines.Line(2, "c", null));
	}

	@Test
	void readsLinesLongerThanItsBuffer() throws IOException {
		String text = "x".repeat(LONGEST - 1) + "y";
		assertThat(read(text + "\nz")).containsExactly(new Lines.Line(1, text, null), new Lines.Line(2, "z", null));
	}

	@Test
	void keepsOnlyTheHeadOfALineWithoutEnd() throws IOException {
		String flaw = "is longer than a million characters";
		for (int length : List.of(LONGEST + 1, 10 * LONGEST)) {
			assertThat(read("x".repeat(length) + "\nz")).containsExactly(new Lines.Line(1, "x".repeat(1_000), flaw),
					new Lines.Line(2, "z", null));
			assertThat(read("x".repeat(length))).containsExactly(new Lines.Line(1, "x".repeat(1_000), flaw));
		}
		assertThat(read("x".repeat(2 * LONGEST) + "\0\nz")).extracting(Lines.Line::flaw)
			.containsExactly("holds a NUL byte", null);
	}

	private static List<Lines.Line> read(String text) throws IOException {
		List<Lines.Line> read = new ArrayList<>();
		try (Lines lines = new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8)) {
			for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
				read.add(line);
			}
		}
		return read;
	}

}
