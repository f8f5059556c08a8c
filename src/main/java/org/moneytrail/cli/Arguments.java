package org.moneytrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The command line in two parts: words for the commands, and properties such as
 * {@code --server.port=8090}, known by the dot in their name, which go to Spring as they
 * stand.
 */
record Arguments(List<String> words, List<String> properties) {

	private static final String DATA = "moneytrail.data";

	Arguments {
		words = List.copyOf(words);
		properties = List.copyOf(properties);
	}

	/**
	 * @throws UserError {@code USAGE} if a property has no value
	 */
	static Arguments of(String... arguments) {
		List<String> words = new ArrayList<>();
		List<String> properties = new ArrayList<>();
		for (String argument : arguments) {
			String name = argument.split("=", 2)[0];
			if (!name.startsWith("--") || !name.contains(".")) {
				words.add(argument);
			}
			else if (argument.contains("=")) {
				properties.add(argument);
			}
			else {
				throw new UserError(ExitCode.USAGE,
						"the property " + argument + " has no value; write " + argument + "=VALUE");
			}
		}
		return new Arguments(words, properties);
	}

	/** The data directory: argument, system property, environment, else ./data. */
	Path data() {
		String value = property(DATA);
		return Path.of((value != null) ? value : "./data");
	}

	/** Whether a database other than the embedded one is named. */
	boolean namesDatabase() {
		String uri = property("spring.neo4j.uri");
		return uri != null && !uri.isBlank();
	}

	/**
	 * All properties for Spring, the data directory said outright, and once: Spring joins
	 * what is said twice with a comma.
	 */
	String[] forSpring(String... more) {
		List<String> all = new ArrayList<>(this.properties);
		all.removeIf((property) -> property.startsWith("--" + DATA + "="));
		all.add("--" + DATA + "=" + data());
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private @Nullable String property(String name) {
		String prefix = "--" + name + "=";
		for (String property : this.properties) {
			if (property.startsWith(prefix)) {
				return property.substring(prefix.length());
			}
		}
		String system = System.getProperty(name);
		return (system != null) ? system : System.getenv(name.replace('.', '_').toUpperCase(java.util.Locale.ROOT));
	}

}
