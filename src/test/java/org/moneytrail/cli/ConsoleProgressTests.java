package org.moneytrail.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleProgressTests {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final PrintStream out = new PrintStream(this.bytes, true, StandardCharsets.UTF_8);

	@Test
	void writesPlainLinesWithCountAndRateIntoAFile() {
		try (ConsoleProgress progress = new ConsoleProgress(this.out, false)) {
			progress.phase("reading itcont.txt");
			for (long done = 0; done <= 1_000_000; done += 1_000) {
				progress.advance(done, 1_000_000, "rows");
			}
			progress.line("that was all");
		}
		assertThat(text().lines()).startsWith("reading itcont.txt").endsWith("that was all").hasSizeLessThan(10);
		assertThat(text()).containsPattern("1,000,000 of 1,000,000 rows, [0-9,]+ a second").doesNotContain("\r");
	}

	@Test
	void drawsABarForAPerson() {
		try (ConsoleProgress progress = new ConsoleProgress(this.out, true)) {
			progress.phase("reading itcont.txt");
			progress.advance(500, 1_000, "rows");
			progress.advance(1_000, 1_000, "rows");
		}
		assertThat(text()).contains("reading itcont.txt").contains("100%").contains("1000/1000 rows");
	}

	private String text() {
		return this.bytes.toString(StandardCharsets.UTF_8);
	}

}
