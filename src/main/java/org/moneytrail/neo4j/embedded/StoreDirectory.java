package org.moneytrail.neo4j.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stores of a data directory, side by side in {@code <data>/neo4j}. The file
 * {@code live} names the one that counts; every other one is unfinished or done with.
 */
final class StoreDirectory {

	private static final Logger log = LoggerFactory.getLogger(StoreDirectory.class);

	private static final String POINTER = "live";

	private static final String STORE = "store-";

	private final Path root;

	StoreDirectory(Path data) {
		this.root = data.toAbsolutePath().normalize().resolve("neo4j");
	}

	/** The directory all stores lie in. */
	Path root() {
		return this.root;
	}

	/**
	 * The store that counts; a new directory, not yet pointed at, if there is none. A
	 * directory that holds a store itself, without a pointer, counts.
	 */
	Path live() throws IOException {
		Path pointer = this.root.resolve(POINTER);
		if (Files.exists(pointer)) {
			return this.root.resolve(Files.readString(pointer).strip());
		}
		return hasLive() ? this.root : fresh();
	}

	/** Whether there is a store that counts. */
	boolean hasLive() {
		return Files.exists(this.root.resolve(POINTER)) || Files.exists(this.root.resolve("data"));
	}

	/** A name no store has had. */
	Path fresh() throws IOException {
		PrivateFiles.createDirectories(this.root);
		long number = System.currentTimeMillis();
		while (Files.exists(this.root.resolve(STORE + number))) {
			number++;
		}
		Path home = this.root.resolve(STORE + number);
		PrivateFiles.createDirectories(home);
		return home;
	}

	/** From here on this store counts, whatever happens to the process. */
	void pointTo(Path home) throws IOException {
		if (!home.equals(this.root)) {
			PrivateFiles.write(this.root.resolve(POINTER), home.getFileName() + "\n");
		}
	}

	/**
	 * Removes what a process that was killed left unfinished, or did not get to remove.
	 * @param home the store that counts; null if none does
	 */
	void removeOthers(@Nullable Path home) {
		removeEntries((entry) -> !entry.equals(home) && (isStore(entry) || !this.root.equals(home)));
	}

	/** Removes a store that was closed, unless it is the one that counts. */
	void removeIfDone(Path home) throws IOException {
		if (live().equals(home)) {
			return;
		}
		if (home.equals(this.root)) {
			removeEntries((entry) -> !isStore(entry));
		}
		else {
			remove(home);
		}
	}

	private static boolean isStore(Path entry) {
		return entry.getFileName().toString().startsWith(STORE);
	}

	/** The pointer and the importer's log stay. */
	private void removeEntries(Predicate<Path> which) {
		if (!Files.isDirectory(this.root)) {
			return;
		}
		try (Stream<Path> entries = Files.list(this.root)) {
			entries.filter((entry) -> Files.isDirectory(entry) && which.test(entry))
				.toList()
				.forEach(StoreDirectory::remove);
		}
		catch (IOException ex) {
			log.warn("cannot look through {}: {}", this.root, ex.getMessage());
		}
	}

	/**
	 * Removes a directory and all in it; what cannot be removed goes at the next start.
	 */
	static void remove(Path path) {
		try {
			Files.walkFileTree(path, new SimpleFileVisitor<>() {
				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
					Files.deleteIfExists(file);
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult visitFileFailed(Path file, IOException ex) {
					return FileVisitResult.CONTINUE;
				}

				@Override
				public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) throws IOException {
					Files.deleteIfExists(directory);
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException ex) {
			log.warn("cannot remove {}: {}", path, ex.getMessage());
		}
	}

	/** Bytes that can still be written. */
	long usable() {
		try {
			PrivateFiles.createDirectories(this.root);
			return Files.getFileStore(this.root).getUsableSpace();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot look at the disk of " + this.root, ex);
		}
	}

}
