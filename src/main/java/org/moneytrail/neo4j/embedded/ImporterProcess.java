package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.moneytrail.neo4j.FreshGraph.BulkFiles;
import org.moneytrail.neo4j.FreshGraph.BulkProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Importer} in a process of its own, started at once. Closed before it was told
 * what to import, it imports nothing.
 */
final class ImporterProcess implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ImporterProcess.class);

	private static final Pattern PHASE = Pattern.compile("\\((\\d)/(\\d)\\) ([A-Z][A-Za-z ]+?)(?= \\d|$)");

	private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");

	private final Path log;

	private final EmbeddedSettings settings;

	private final Process process;

	/**
	 * An import to come.
	 * @param home the new database's home directory
	 * @param log where the importer's output goes
	 */
	ImporterProcess(Path home, Path log, EmbeddedSettings settings) {
		this.log = log;
		this.settings = settings;
		try {
			this.process = new ProcessBuilder(command(home)).redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot run the offline importer", ex);
		}
	}

	/**
	 * Imports and waits for the end.
	 * @param folder where headers and arguments go
	 * @throws IllegalStateException if the importer fails or was killed
	 */
	void run(List<BulkFiles> files, Path folder, BulkProgress progress) {
		try {
			Path arguments = Files.write(folder.resolve("arguments.txt"), arguments(files, folder));
			tell(arguments);
			follow(progress);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot run the offline importer", ex);
		}
		finally {
			close();
		}
	}

	/** Nobody hears it where the process is gone; following it tells. */
	private void tell(Path arguments) {
		try {
			this.process.getOutputStream().write((arguments + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			logger.debug("the offline importer does not listen", ex);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private void follow(BulkProgress progress) throws IOException {
		try {
			String phase = "";
			while (!this.process.waitFor(500, TimeUnit.MILLISECONDS)) {
				String text = Files.readString(this.log, StandardCharsets.UTF_8);
				String seen = last(PHASE, text, 3);
				if (!seen.isEmpty() && !seen.equals(phase)) {
					phase = seen;
					progress.phase("importing: " + phase.toLowerCase(java.util.Locale.ROOT));
				}
				String percent = last(PERCENT, text.substring(Math.max(0, text.lastIndexOf("(" + phase))), 1);
				if (!percent.isEmpty()) {
					progress.percent(Long.parseLong(percent));
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the import was interrupted", ex);
		}
		int code = this.process.exitValue();
		if (code != 0) {
			throw new IllegalStateException(
					"Neo4j's offline importer " + ((code > 128) ? "was killed" : "failed with exit code " + code) + ": "
							+ reason() + " Its log: " + this.log);
		}
	}

	/** The last lines it wrote before the stack trace. */
	private String reason() throws IOException {
		List<String> lines = Files.readString(this.log, StandardCharsets.UTF_8)
			.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty() && !line.startsWith("at ") && !line.startsWith("..."))
			.toList();
		return lines.stream()
			.skip(Math.max(0, lines.size() - 8))
			.map((line) -> (line.length() > 300) ? line.substring(0, 300) : line)
			.collect(Collectors.joining(" / "));
	}

	private static String last(Pattern pattern, String text, int group) {
		String found = "";
		for (Matcher matcher = pattern.matcher(text); matcher.find();) {
			found = matcher.group(group).strip();
		}
		return found;
	}

	private List<String> arguments(List<BulkFiles> files, Path folder) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("--delimiter=TAB", "--path-pattern-style=none",
				"--strict=true", "--multiline-fields=true",
				"--max-off-heap-memory=" + this.settings.importerMemory().toBytes(),
				"--report-file=" + this.log.resolveSibling("import-report.txt"), "--read-buffer-size=" + (1 << 21)));
		int number = 0;
		for (BulkFiles group : files) {
			Path header = folder.resolve("header-" + number++ + ".csv");
			Files.writeString(header, String.join("\t", group.header()) + "\n");
			String paths = header + group.files().stream().map((file) -> "," + file).collect(Collectors.joining());
			arguments.add(group.labels().isEmpty() ? "--relationships=" + paths
					: "--nodes=" + String.join(":", group.labels()) + "=" + paths);
		}
		return arguments;
	}

	/**
	 * A Java machine on the same classes as this one: those of the executable jar, which
	 * nests its libraries, or of a plain class path.
	 */
	private List<String> command(Path home) {
		String classPath = System.getProperty("java.class.path");
		boolean nested = String.valueOf(Importer.class.getResource("Importer.class")).contains("BOOT-INF/classes");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-Xmx" + this.settings.importerHeap().toMegabytes() + "m", "-XX:+UseParallelGC",
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", classPath));
		if (nested) {
			command.add("-Dloader.main=" + Importer.class.getName());
			command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
		}
		else {
			command.add(Importer.class.getName());
		}
		command.add(home.toString());
		return command;
	}

}
