package org.moneytrail.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneytrailTests {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@ParameterizedTest
	@ValueSource(strings = { "--help", "serve --help", "load --help", "status --help", "reconcile --help",
			"explain --help", "decide --help" })
	void teachesWithExamples(String line) {
		assertThat(run(line.split(" "))).isZero();
		assertThat(text(this.out)).contains("Usage: moneytrail").contains("xamples:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--version", "serve --version", "load --version", "status --version" })
	void saysItsVersion(String line) {
		assertThat(run(line.split(" "))).isZero();
		assertThat(text(this.out)).startsWith("moneytrail ");
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThat(run("lod")).isEqualTo(ExitCode.USAGE.number());
		assertThat(text(this.err)).contains("lod").contains("load");
		assertThat(run("load")).isEqualTo(ExitCode.USAGE.number());
	}

	@Test
	void namesTheFolderThatIsMissing() {
		assertThat(run("load", "fec", this.folder.resolve("nope").toString())).isEqualTo(ExitCode.REFUSED.number());
		assertThat(text(this.err)).contains("nope does not exist").doesNotContain("\tat ");
	}

	@Test
	void saysThatThereIsNothingYetAndMakesNothing() {
		assertThat(run("status", "--moneytrail.data=" + this.folder.resolve("data"))).isZero();
		assertThat(text(this.out)).contains("Nothing is loaded");
		assertThat(this.folder.resolve("data")).doesNotExist();
	}

	private int run(String... arguments) {
		return new Moneytrail(Object.class, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8), false)
			.run(arguments);
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
