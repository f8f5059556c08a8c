package org.moneytrail.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many at once, so many waiting for so long, and no more. */
final class Places {

	private final Semaphore free;

	private final AtomicInteger waiting = new AtomicInteger();

	private final int mostWaiting;

	private final Duration patience;

	Places(int places, int mostWaiting, Duration patience) {
		this.free = new Semaphore(places, true);
		this.mostWaiting = mostWaiting;
		this.patience = patience;
	}

	/** Takes a place, waiting for one if it must; false if there is none to be had. */
	boolean take() throws InterruptedException {
		if (this.free.tryAcquire()) {
			return true;
		}
		try {
			return this.waiting.incrementAndGet() <= this.mostWaiting
					&& this.free.tryAcquire(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		finally {
			this.waiting.decrementAndGet();
		}
	}

	/** Gives a place back. */
	void leave() {
		this.free.release();
	}

}
