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

/** Starts {@link Importer} in a process of its own and follows its log. */
final class ImporterProcess {

	private static final Pattern PHASE = Pattern.compile("\\((\\d)/(\\d)\\) ([A-Z][A-Za-z ]+?)(?= \\d|$)");

	private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%");

	private final Path home;

	private final Path log;

	private final EmbeddedSettings settings;

	/**
	 * An import to come.
	 * @param home the new database's home directory
	 * @param log where the importer's output goes
	 */
	ImporterProcess(Path home, Path log, EmbeddedSettings settings) {
		this.home = home;
		this.log = log;
		this.settings = settings;
	}

	/**
	 * Imports and waits for the end.
	 * @throws IllegalStateException if the importer fails or is killed
	 */
	void run(List<BulkFiles> files, Path folder, BulkProgress progress) {
		try {
			Process process = new ProcessBuilder(command(arguments(files, folder))).redirectErrorStream(true)
				.redirectOutput(this.log.toFile())
				.start();
			try {
				follow(process, progress);
			}
			finally {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot run the offline importer", ex);
		}
	}

	private void follow(Process process, BulkProgress progress) throws IOException {
		try {
			String phase = "";
			while (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
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
		if (process.exitValue() != 0) {
			throw new IllegalStateException("Neo4j's offline importer "
					+ ((process.exitValue() > 128) ? "was killed" : "failed with exit code " + process.exitValue())
					+ ": " + reason() + " Its log: " + this.log);
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
		List<String> arguments = new ArrayList<>(List.of(this.home.toString(), "--delimiter=TAB",
				"--path-pattern-style=none", "--strict=true", "--multiline-fields=true",
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
	private List<String> command(List<String> arguments) {
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
		command.addAll(arguments);
		return command;
	}

}
