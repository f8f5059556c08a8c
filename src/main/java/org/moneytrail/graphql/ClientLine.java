package org.moneytrail.graphql;

import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;

/**
 * The connection a request came in on, for as long as it is waited on: who hangs up need
 * not be answered.
 */
final class ClientLine {

	/** The request attribute it stands in. */
	static final String ATTRIBUTE = ClientLine.class.getName();

	/**
	 * What {@link #unread} says of a line that is closed, and of one with a lone byte.
	 */
	private static final int CLOSED = 1;

	private static final ThreadLocal<@Nullable ClientLine> CURRENT = new ThreadLocal<>();

	private final IntSupplier unread;

	private final CompletableFuture<Void> gone = new CompletableFuture<>();

	private boolean watched = true;

	private boolean suspected;

	/**
	 * @param unread bytes that have come in since the request, 1 if the line is closed
	 */
	ClientLine(IntSupplier unread) {
		this.unread = unread;
	}

	/** The line of the request this very thread answers; null if there is none. */
	static @Nullable ClientLine current() {
		return CURRENT.get();
	}

	/** Sets or, with null, clears this thread's line. */
	static void set(@Nullable ClientLine line) {
		if (line == null) {
			CURRENT.remove();
		}
		else {
			CURRENT.set(line);
		}
	}

	/** Done once the client has hung up. */
	CompletableFuture<Void> gone() {
		return this.gone;
	}

	/** Ends a deadline with the client. */
	void end(Deadline deadline) {
		this.gone.thenRun(deadline::end);
	}

	/**
	 * Looks whether it is closed. Twice is sure: a byte of a next request, sent ahead, is
	 * counted once.
	 */
	void look() {
		if (isClosed()) {
			this.gone.complete(null);
		}
	}

	private synchronized boolean isClosed() {
		if (!this.watched) {
			return false;
		}
		boolean closed = this.unread.getAsInt() == CLOSED;
		boolean sure = closed && this.suspected;
		this.suspected = closed;
		this.watched = !sure;
		return sure;
	}

	/**
	 * Looks no more. Must be called before the container takes the request back: it reads
	 * the line itself then.
	 */
	synchronized void stop() {
		this.watched = false;
	}

}
