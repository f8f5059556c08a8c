package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files only their owner may read. */
public final class PrivateFiles {

	private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private PrivateFiles() {
	}

	/**
	 * Writes a text whole or not at all; never readable by others, not even for a moment.
	 * Missing directories are made, readable by their owner alone.
	 */
	public static void write(Path file, String text) throws IOException {
		Path directory = file.toAbsolutePath().normalize().getParent();
		if (directory == null) {
			throw new IOException("no directory holds " + file);
		}
		createDirectories(directory);
		Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".tmp", mode("rw-------"));
		try {
			Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
			Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(fresh);
		}
	}

	/** Makes what is missing of a directory's path, for its owner alone. */
	public static void createDirectories(Path directory) throws IOException {
		Files.createDirectories(directory, mode("rwx------"));
	}

	private static FileAttribute<?>[] mode(String permissions) {
		return POSIX
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
				: new FileAttribute<?>[0];
	}

}
