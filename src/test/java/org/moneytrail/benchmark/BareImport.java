package org.moneytrail.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/**
 * What {@code bench/load} compares the product with: Neo4j's importer as it comes, on
 * files that are there already, and the schema's statements on the store it makes.
 */
final class BareImport {

	private BareImport() {
	}

	/**
	 * {@code import HOME OPTION…} runs {@code neo4j-admin database import full};
	 * {@code index HOME SCHEMA_FOLDER} makes constraints and indexes and waits for them.
	 */
	public static void main(String[] args) throws IOException {
		Path home = Path.of(args[1]);
		if (args[0].equals("import")) {
			ImportCommand.Full command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
			System.exit(new CommandLine(command).setUseSimplifiedAtFiles(true)
				.execute(Arrays.copyOfRange(args, 2, args.length)));
		}
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
			.setConfig(GraphDatabaseSettings.pagecache_memory, 512L << 20)
			.build();
		try {
			GraphDatabaseService database = service.database("neo4j");
			for (List<String> file : statements(Path.of(args[2]))) {
				try (Transaction transaction = database.beginTx()) {
					file.forEach((statement) -> transaction.execute(statement).close());
					transaction.commit();
				}
			}
			try (Transaction transaction = database.beginTx()) {
				transaction.schema().awaitIndexesOnline(10, TimeUnit.HOURS);
			}
		}
		finally {
			service.shutdown();
		}
	}

	private static List<List<String>> statements(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().map(BareImport::statementsOf).toList();
		}
	}

	private static List<String> statementsOf(Path file) {
		try {
			String bare = Files.readString(file, StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.strip().startsWith("//"))
				.collect(Collectors.joining("\n"));
			return Arrays.stream(bare.split(";[ \t]*(?:\n|$)")).map(String::strip).filter((s) -> !s.isEmpty()).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot read " + file, ex);
		}
	}

}
