package org.moneytrail.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Ownership of a data directory: one process at a time. The lock ends with the process,
 * however it ends.
 */
final class DataDirectory implements AutoCloseable {

	/** A channel nobody holds is closed by the garbage collector, its lock with it. */
	private static final Set<DataDirectory> HELD = ConcurrentHashMap.newKeySet();

	private final Path path;

	private final FileChannel channel;

	private DataDirectory(Path path, FileChannel channel) {
		this.path = path;
		this.channel = channel;
	}

	/**
	 * Takes the directory, making it if there is none.
	 * @param command the command's word, told to others who ask
	 * @return null if another process has it
	 * @throws UserError {@code REFUSED} if it cannot be made or written
	 */
	static @Nullable DataDirectory take(Path path, String command) {
		try {
			Files.createDirectories(path);
			FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			FileLock lock = tryLock(channel);
			if (lock == null) {
				channel.close();
				return null;
			}
			new RunFile(ProcessHandle.current().pid(), command, 0, 0, "").save(path);
			DataDirectory directory = new DataDirectory(path, channel);
			HELD.add(directory);
			return directory;
		}
		catch (IOException ex) {
			throw new UserError(ExitCode.REFUSED, "cannot use " + path + " as the data directory: " + ex.getMessage()
					+ "; name another one with --moneytrail.data=DIRECTORY");
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** What to say to the second one. */
	static UserError inUse(Path path) {
		RunFile owner = RunFile.find(path);
		return new UserError(ExitCode.IN_USE, ((owner != null) ? owner.who() : "another Moneytrail") + " is using "
				+ path + "; stop it first, or name another directory with --moneytrail.data=DIRECTORY");
	}

	@Override
	public void close() {
		HELD.remove(this);
		RunFile.delete(this.path);
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// The lock ends with the process at the latest.
		}
	}

}
