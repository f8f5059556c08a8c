package org.moneytrail.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One Cypher statement, kept in a file under {@code cypher/}.
 *
 * @param name the path below {@code cypher/}, without its ending
 * @param text the statement
 */
public record NamedQuery(String name, String text) {

	private static final Pattern REPEATED = Pattern.compile("(?ms)^\\h*// for each type\\n(.*?)^\\h*// end\\n");

	private static final Set<String> READ = ConcurrentHashMap.newKeySet();

	/**
	 * Reads {@code classpath:cypher/<name>.cypher}, once, as the bean that needs it is
	 * made.
	 * @throws IllegalStateException if there is no such file: the program does not start
	 */
	public static NamedQuery of(String name) {
		String path = "/cypher/" + name + ".cypher";
		try (InputStream in = NamedQuery.class.getResourceAsStream(path)) {
			if (in == null) {
				throw new IllegalStateException("no Cypher file " + path + " on the class path");
			}
			READ.add(name);
			return new NamedQuery(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read " + path, ex);
		}
	}

	/**
	 * The same statement with its repeated part, which stands between the lines
	 * {@code // for each type} and {@code // end}, once for each of these relationship
	 * types: Cypher reads an index only for a type it knows when it plans. For names from
	 * an enum of ours, as the bean is made; never for a value of a request.
	 * @param written the type the part is written for
	 * @throws IllegalArgumentException if one of them is no relationship type's name, or
	 * nothing is repeated
	 */
	public NamedQuery forEach(String written, Collection<String> types) {
		for (String type : types) {
			if (!type.matches("[A-Z_]+")) {
				throw new IllegalArgumentException("no relationship type: " + type);
			}
		}
		Matcher part = REPEATED.matcher(this.text);
		if (!part.find()) {
			throw new IllegalArgumentException("nothing is repeated in " + this.name);
		}
		String repeated = types.stream()
			.map((type) -> part.group(1).replaceAll("\\b" + written + "\\b", type))
			.collect(Collectors.joining("UNION ALL\n"));
		String name = (types.size() == 1) ? this.name + ":" + types.iterator().next() : this.name;
		return new NamedQuery(name, this.text.substring(0, part.start()) + repeated + this.text.substring(part.end()));
	}

	/**
	 * The same statement for another relationship type: the statements of a list differ
	 * in that word alone, and Cypher reads an index only for a type it knows when it
	 * plans. For names from an enum of ours, as the bean is made; never for a value of a
	 * request.
	 * @param written the type the file is written for
	 * @throws IllegalArgumentException if the other one is no relationship type's name
	 */
	public NamedQuery withType(String written, String other) {
		if (!other.matches("[A-Z_]+")) {
			throw new IllegalArgumentException("no relationship type: " + other);
		}
		return new NamedQuery(this.name + ":" + other, this.text.replaceAll("\\b" + written + "\\b", other));
	}

	/** The names read so far in this process: a file not among them serves nobody. */
	static Set<String> read() {
		return Set.copyOf(READ);
	}

}
