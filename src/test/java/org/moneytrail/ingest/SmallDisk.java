package org.moneytrail.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A disk in memory, mounted for one test. Where this process may not mount anything, the
 * test is skipped.
 */
final class SmallDisk implements AutoCloseable {

	private final Path path;

	private SmallDisk(Path path) {
		this.path = path;
	}

	/** Mounts a disk of so many megabytes on a folder, which is made. */
	static SmallDisk mount(Path path, int megabytes) throws IOException {
		Files.createDirectories(path);
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
		assumeTrue(mounted, "this process may not mount a disk of its own (on Linux: run as root)");
		return new SmallDisk(path);
	}

	void resize(int megabytes) throws IOException {
		remount("size=" + megabytes + "m");
	}

	void makeReadOnly() throws IOException {
		remount("ro");
	}

	private void remount(String option) throws IOException {
		if (!run("mount", "-o", "remount," + option, this.path.toString())) {
			throw new IOException("cannot remount " + this.path + " with " + option);
		}
	}

	@Override
	public void close() {
		run("umount", "-l", this.path.toString());
	}

	private static boolean run(String... command) {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
