package org.moneytrail.neo4j.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/**
 * Neo4j's offline importer as a program of its own. It is started before there is
 * anything to import, and gets ready meanwhile. It ends when the process that started it
 * does, however that ends: its standard input then closes.
 */
public final class Importer {

	private Importer() {
	}

	/**
	 * Runs {@code neo4j-admin database import full}, once the standard input has a line:
	 * the file of the command's arguments, one on each line.
	 * @param args the database's home directory
	 */
	public static void main(String[] args) throws IOException {
		Path home = Path.of(args[0]);
		ImportCommand.Full command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
		CommandLine line = new CommandLine(command);
		BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		String arguments = parent.readLine();
		if (arguments == null) {
			System.exit(1);
			return;
		}
		Thread.ofPlatform().daemon().name("parent-watch").start(() -> haltAtEnd(parent));
		System.exit(line.execute(Files.readAllLines(Path.of(arguments)).toArray(String[]::new)));
	}

	private static void haltAtEnd(Reader parent) {
		try {
			parent.transferTo(Writer.nullWriter());
		}
		catch (IOException ex) {
			// The parent is gone all the same.
		}
		Runtime.getRuntime().halt(1);
	}

}
