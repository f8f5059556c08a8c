package org.moneytrail.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * Where long columns lie: on the heap, which suits small graphs, or in a memory-mapped
 * file off it.
 *
 * <p>
 * A mapped file has no name once it is open, so nothing is left behind however the
 * program ends; its room on the disk is free again when the last reader has let go of all
 * columns in it. Columns stay readable as long as anyone holds them.
 */
public final class Space {

	private static final int ALIGNMENT = 64;

	/** Left free on the disk, as a full one would end the program. */
	private static final long SPARE = 64L << 20;

	private final @Nullable FileChannel file;

	private final @Nullable Path folder;

	private final Arena arena = Arena.ofAuto();

	private long size;

	private Space(@Nullable FileChannel file, @Nullable Path folder) {
		this.file = file;
		this.folder = folder;
	}

	public static Space heap() {
		return new Space(null, null);
	}

	/**
	 * A file of its own in this folder, which is made if need be.
	 * @throws UncheckedIOException if no file can be made there
	 */
	public static Space mapped(Path folder) {
		try {
			Files.createDirectories(folder);
			Path name = Files.createTempFile(folder, "columns-", ".tmp");
			FileChannel file = FileChannel.open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
			forget(name);
			return new Space(file, folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep columns in " + folder + ": " + ex.getMessage(), ex);
		}
	}

	/** Another one of the same sort and in the same folder. */
	Space sibling() {
		return (this.folder != null) ? mapped(this.folder) : heap();
	}

	/**
	 * Bytes in a row, all 0, fit for longs.
	 * @throws UncheckedIOException if the disk is full
	 */
	public MemorySegment allocate(long bytes) {
		this.size += bytes;
		if (this.file == null || this.folder == null) {
			return MemorySegment.ofArray(new long[Math.toIntExact((bytes + 7) >> 3)]);
		}
		try {
			if (Files.getFileStore(this.folder).getUsableSpace() < bytes + SPARE) {
				throw new IOException("the disk is full");
			}
			long start = (this.file.size() + ALIGNMENT - 1) & -ALIGNMENT;
			return this.file.map(FileChannel.MapMode.READ_WRITE, start, Math.max(bytes, 8), this.arena);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot keep columns in " + this.folder + ": " + ex.getMessage(), ex);
		}
	}

	/** Rows to allocate at once where their number is not known. */
	int chunk() {
		return (this.file != null) ? 1 << 14 : 1 << 4;
	}

	boolean isMapped() {
		return this.file != null;
	}

	/** All that was allocated, in bytes. */
	public long size() {
		return this.size;
	}

	/** Nothing more will be allocated; what is there stays readable. */
	public void seal() {
		if (this.file == null) {
			return;
		}
		try {
			this.file.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void forget(Path name) {
		try {
			Files.delete(name);
		}
		catch (IOException ex) {
			// Windows keeps an open file's name.
			name.toFile().deleteOnExit();
		}
	}

}
