package org.moneytrail.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One file under {@code cypher/schema}: statements that may be run again and again.
 *
 * @param name the file's name, which is also its place in the order
 * @param text all of it
 */
record SchemaFile(String name, String text) {

	/**
	 * All of them, in the order of their names, whatever class loader the thread at work
	 * has.
	 */
	static List<SchemaFile> all() throws IOException {
		Resource[] resources = new PathMatchingResourcePatternResolver(SchemaFile.class.getClassLoader())
			.getResources("classpath*:cypher/schema/*.cypher");
		if (resources.length == 0) {
			throw new IOException("no file under cypher/schema is on the class path");
		}
		return Arrays.stream(resources)
			.map(SchemaFile::read)
			.sorted((one, other) -> one.name.compareTo(other.name))
			.toList();
	}

	/** The statements, split at a semicolon that ends a line; comment lines left out. */
	List<String> statements() {
		String bare = this.text.lines()
			.filter((line) -> !line.strip().startsWith("//"))
			.collect(Collectors.joining("\n"));
		return Arrays.stream(bare.split(";[ \t]*(?:\n|$)")).map(String::strip).filter((s) -> !s.isEmpty()).toList();
	}

	/** SHA-256 of the text, line ends as LF. */
	String checksum() {
		try {
			byte[] bytes = this.text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static SchemaFile read(Resource resource) {
		try (InputStream in = resource.getInputStream()) {
			String name = resource.getFilename();
			return new SchemaFile((name != null) ? name : resource.getDescription(),
					new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot read " + resource, ex);
		}
	}

}
