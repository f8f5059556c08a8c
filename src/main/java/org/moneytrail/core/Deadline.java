package org.moneytrail.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * When the current request must have answered. It follows the request from thread to
 * thread; whoever starts work that can take long asks for what is left, and says how to
 * stop it should the request end earlier.
 */
public final class Deadline {

	private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

	/** When a request last began. */
	private static volatile long asked = System.nanoTime() - Duration.ofDays(1).toNanos();

	private final long nanos;

	private final Map<Work, Runnable> running = new HashMap<>();

	private boolean over;

	private Deadline(long nanos) {
		this.nanos = nanos;
	}

	/** The deadline of a request that begins now. */
	public static Deadline in(Duration time) {
		long now = System.nanoTime();
		asked = now;
		return new Deadline(now + time.toNanos());
	}

	/**
	 * Whether a request began a moment ago: more of them may follow, and work that nobody
	 * waits for should not be in their way.
	 */
	public static boolean askedWithin(Duration moment) {
		return System.nanoTime() - asked < moment.toNanos();
	}

	/** The deadline of the request this thread works for; null outside a request. */
	public static @Nullable Deadline current() {
		return CURRENT.get();
	}

	/** Sets or, with null, clears this thread's deadline. */
	public static void set(@Nullable Deadline deadline) {
		if (deadline == null) {
			CURRENT.remove();
		}
		else {
			CURRENT.set(deadline);
		}
	}

	/**
	 * What is left of the request's time, at most the given time.
	 * @throws Outage {@code TIMEOUT} if nothing is left
	 */
	public static Duration atMost(Duration time) {
		Deadline deadline = CURRENT.get();
		return (deadline == null) ? time : deadline.shorten(time);
	}

	/**
	 * Begins work that is stopped when the request ends; {@link Work#close()} says that
	 * it is done. Outside a request nothing stops it.
	 * @param deadline the request's; null outside one
	 * @param stop stops the work; called from another thread, never after the work is
	 * closed; quick
	 * @throws Outage {@code TIMEOUT} if the request has ended
	 */
	public static Work begin(@Nullable Deadline deadline, Runnable stop) {
		Work work = new Work(deadline);
		if (deadline != null) {
			deadline.add(work, stop);
		}
		return work;
	}

	/**
	 * Ends the request: what it still runs is stopped, and it can begin nothing more. For
	 * a client that is gone, an answer that is out, or the time itself.
	 */
	public synchronized void end() {
		this.over = true;
		this.running.values().forEach(Runnable::run);
	}

	private synchronized void add(Work work, Runnable stop) {
		if (this.over) {
			throw timeout();
		}
		this.running.put(work, stop);
	}

	/** Whether the work was asked to stop. */
	private synchronized boolean remove(Work work) {
		return this.running.remove(work) != null && this.over;
	}

	private synchronized Duration shorten(Duration time) {
		Duration left = Duration.ofNanos(this.nanos - System.nanoTime());
		if (this.over || left.toMillis() < 1) {
			throw timeout();
		}
		return (left.compareTo(time) < 0) ? left : time;
	}

	private static Outage timeout() {
		return new Outage(ErrorCode.TIMEOUT, "the request's time is up; ask for less, or again later", null);
	}

	/** Work of a request, under way. */
	public static final class Work implements AutoCloseable {

		private final @Nullable Deadline deadline;

		private boolean stopped;

		private Work(@Nullable Deadline deadline) {
			this.deadline = deadline;
		}

		/** Whether it was asked to stop before it was closed. */
		public boolean isStopped() {
			return this.stopped;
		}

		@Override
		public void close() {
			this.stopped |= this.deadline != null && this.deadline.remove(this);
		}

	}

}
