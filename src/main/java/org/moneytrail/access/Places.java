package org.moneytrail.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.moneytrail.graphql.Seats;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** So many at once, so many waiting for so long, and no more. */
@Component
final class Places implements Seats {

	private final Semaphore free;

	private final AtomicInteger waiting = new AtomicInteger();

	private final int mostWaiting;

	private final Duration patience;

	@Autowired
	Places(AccessSettings settings) {
		this(settings.concurrent(), settings.waiting(), settings.patience());
	}

	Places(int places, int mostWaiting, Duration patience) {
		this.free = new Semaphore(places, true);
		this.mostWaiting = mostWaiting;
		this.patience = patience;
	}

	@Override
	public boolean take() throws InterruptedException {
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

	@Override
	public void leave() {
		this.free.release();
	}

	/** How many are free now. */
	int free() {
		return this.free.availablePermits();
	}

	/** How many wait now. */
	int waiting() {
		return this.waiting.get();
	}

}
