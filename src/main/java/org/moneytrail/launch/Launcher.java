package org.moneytrail.launch;

/**
 * Where {@code java -jar} begins. Compiled for Java 8, so that an older Java prints a
 * sentence and not an UnsupportedClassVersionError; on the right one it hands over.
 */
public final class Launcher {

	private static final int NEEDED = 25;

	private Launcher() {
	}

	public static void main(String[] args) throws Exception {
		String version = System.getProperty("java.specification.version", "0");
		int found = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version.split("\\.")[0]);
		if (found < NEEDED) {
			System.err.println("moneytrail: this is Java " + version + " (" + System.getProperty("java.home")
					+ "), but Moneytrail needs Java " + NEEDED
					+ " or newer; name one with JAVA_HOME=... ./moneytrail, or run its bin/java -jar moneytrail.jar");
			System.exit(1);
		}
		Class.forName("org.springframework.boot.loader.launch.JarLauncher")
			.getMethod("main", String[].class)
			.invoke(null, (Object) args);
	}

}
