package org.moneytrail.core;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * When the current request must have answered. It follows the request from thread to
 * thread; whoever starts work that can take long asks for what is left.
 *
 * @param nanos the moment, on the clock of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {

	private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

	public static Deadline in(Duration time) {
		return new Deadline(System.nanoTime() + time.toNanos());
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

	private Duration shorten(Duration time) {
		Duration left = Duration.ofNanos(this.nanos - System.nanoTime());
		if (left.toMillis() < 1) {
			throw new Outage(ErrorCode.TIMEOUT, "the request's time is up; ask for less, or again later", null);
		}
		return (left.compareTo(time) < 0) ? left : time;
	}

}
