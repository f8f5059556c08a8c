package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

import org.neo4j.cli.ExecutionContext;
import org.neo4j.importer.ImportCommand;
import picocli.CommandLine;

/**
 * Neo4j's offline importer as a program of its own. It ends when the process that started
 * it does, however that ends: its standard input then closes.
 */
public final class Importer {

	private Importer() {
	}

	/**
	 * Runs {@code neo4j-admin database import full}.
	 * @param args the database's home directory, then the command's own arguments
	 */
	public static void main(String[] args) {
		Thread.ofPlatform().daemon().name("parent-watch").start(() -> haltAtEnd(System.in));
		Path home = Path.of(args[0]);
		ImportCommand.Full command = new ImportCommand.Full(new ExecutionContext(home, home.resolve("conf")));
		int code = new CommandLine(command).setUseSimplifiedAtFiles(true)
			.execute(Arrays.copyOfRange(args, 1, args.length));
		System.exit(code);
	}

	private static void haltAtEnd(InputStream parent) {
		try {
			parent.transferTo(java.io.OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			// The parent is gone all the same.
		}
		Runtime.getRuntime().halt(1);
	}

}
