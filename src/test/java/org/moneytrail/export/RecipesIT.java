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
	@CsvSource(delimiter = '|', value = { "sh | ask.sh | command -v curl | George Soros",
			"sh | table.sh | command -v curl | 1450000.00",
			"node | ask.mjs | command -v node | SUPPORT: 719961.00 of 719961.00",
			"node | apollo.mjs | test -d docs/recipes/node_modules/@apollo | 1450000.00 George Soros",
			"node | urql.mjs | test -d docs/recipes/node_modules/@urql | 3 days: SUPPORT 719961.00 of 719961.00",
			"python3 | pages.py | command -v python3 | 1450000.00 George Soros",
			"python3 | prove.py | command -v python3 | 2017-04 1450000.00 in 1 rows",
			"python3 | keep_up.py | command -v python3 | 0 changes since",
			"python3 | with_gql.py | python3 -c \"import gql\" | Larry Krasner support 719961.00",
			"Rscript | table.R | command -v Rscript | 1450000.00" })
	void runs(String program, String recipe, String needs, String expected) throws Exception {
		assumeTrue(run("sh", "-c", needs).code() == 0, recipe + " needs what is not on this machine: " + needs);
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
