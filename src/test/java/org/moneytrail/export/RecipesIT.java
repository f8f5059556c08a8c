package org.moneytrail.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.testing.StoryServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The recipes of the documentation, run as they are, where there is what they are written
 * for.
 */
class RecipesIT extends StoryServer {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "sh, ask.sh, curl, George Soros", "sh, table.sh, curl, 1450000.00",
			"node, ask.mjs, node, SUPPORT: 719961.00 of 719961.00",
			"python3, pages.py, python3, 1450000.00 George Soros",
			"python3, prove.py, python3, 2017-04 1450000.00 in 1 rows", "Rscript, table.R, Rscript, 1450000.00" })
	void runs(String program, String recipe, String needs, String expected) throws Exception {
		assumeTrue(run("sh", "-c", "command -v " + needs).code() == 0, needs + " is not on this machine");
		Run run = run(program, "docs/recipes/" + recipe, "http://127.0.0.1:" + this.port);
		assertThat(run.code()).as(run.output()).isZero();
		assertThat(run.output()).contains(expected);
	}

	private Run run(String... command) throws Exception {
		Path output = Files.createTempFile(this.folder, "run", ".txt");
		Process process = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException(String.join(" ", command) + " does not end");
		}
		return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
	}

	private record Run(int code, String output) {

	}

}
