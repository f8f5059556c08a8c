package org.moneytrail.ingest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a file into {@code line}, one thread reading and a few packing what
 * was read, each with a connection of its own. Lines that are all alike travel in blocks
 * and are parted by the database.
 */
final class LineKeeper {

	private static final int BATCH = 4_096;

	private static final int PACKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

	/** What ends a packer's work. */
	private static final Piece END = new Piece(List.of(), null);

	private final DuckDBConnection connection;

	private final String schema;

	private final SourceFile file;

	private final @Nullable Function<Long, String> kindOf;

	private final BlockingQueue<Piece> queue = new ArrayBlockingQueue<>(PACKERS + 1);

	/**
	 * A file to keep.
	 * @param kindOf the kind of a line by its number; null if all are of the file's
	 */
	LineKeeper(DuckDBConnection connection, String schema, SourceFile file, @Nullable Function<Long, String> kindOf) {
		this.connection = connection;
		this.schema = schema;
		this.file = file;
		this.kindOf = kindOf;
	}

	/** Keeps all lines there are; how many. */
	long keep(Lines lines, Progress progress) throws IOException, SQLException {
		try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
			List<Future<Void>> packers = new ArrayList<>();
			for (int i = 0; i < PACKERS; i++) {
				packers.add(threads.submit(packer()));
			}
			try {
				return read(lines, packers, progress);
			}
			finally {
				for (int i = 0; i < packers.size(); i++) {
					hand(END, packers);
				}
				for (Future<Void> packer : packers) {
					await(packer);
				}
			}
		}
	}

	private long read(Lines lines, List<Future<Void>> packers, Progress progress) throws IOException, SQLException {
		long count = 0;
		List<Lines.Line> batch = new ArrayList<>();
		while (true) {
			Lines.Block block = (this.kindOf == null) ? lines.nextBlock() : null;
			if (block != null) {
				count += block.lines();
				hand(new Piece(List.of(), block), packers);
				progress.advance(count, -1, "lines");
				continue;
			}
			Lines.Line line = lines.next();
			if (line == null) {
				break;
			}
			batch.add(line);
			count++;
			if (batch.size() == BATCH) {
				hand(new Piece(batch, null), packers);
				batch = new ArrayList<>(BATCH);
				progress.advance(count, -1, "lines");
			}
		}
		if (!batch.isEmpty()) {
			hand(new Piece(batch, null), packers);
		}
		return count;
	}

	/** Waits for room; gives up when nobody takes anything any more. */
	private void hand(Piece piece, List<Future<Void>> packers) throws SQLException {
		try {
			while (!this.queue.offer(piece, 100, TimeUnit.MILLISECONDS)) {
				if (packers.stream().allMatch(Future::isDone)) {
					return;
				}
				for (Future<Void> packer : packers) {
					if (packer.isDone() && piece != END) {
						await(packer);
					}
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the load was interrupted", ex);
		}
	}

	/**
	 * All it packs is one transaction: the lines go straight to where they stay, while
	 * each piece committed by itself is written to the log first.
	 */
	private Callable<Void> packer() {
		return () -> {
			try (DuckDBConnection own = this.connection.duplicate()) {
				own.setAutoCommit(false);
				try (LineBlocks blocks = new LineBlocks(own, this.schema, this.file);
						DuckDBAppender appender = own.createAppender(this.schema, "line")) {
					for (Piece piece = this.queue.take(); piece != END; piece = this.queue.take()) {
						for (Lines.Line line : piece.lines()) {
							append(appender, line);
						}
						if (piece.block() != null) {
							blocks.add(piece.block());
						}
					}
					blocks.flush();
				}
				own.commit();
			}
			return null;
		};
	}

	private void append(DuckDBAppender appender, Lines.Line line) throws SQLException {
		appender.beginRow();
		appender.append((this.kindOf != null) ? this.kindOf.apply(line.number()) : this.file.kind());
		appender.append(this.file.name());
		appender.append(line.number());
		appender.append(line.text());
		if (line.flaw() != null) {
			appender.append(line.flaw());
		}
		else {
			appender.appendNull();
		}
		appender.endRow();
	}

	private static void await(Future<Void> packer) throws SQLException {
		try {
			packer.get();
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof SQLException sql) {
				throw sql;
			}
			throw new IllegalStateException("lines cannot be kept", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("the load was interrupted", ex);
		}
	}

	/** What a packer takes at a time: lines, or a block of them. */
	private record Piece(List<Lines.Line> lines, Lines.@Nullable Block block) {

	}

}
