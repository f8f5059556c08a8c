package org.moneytrail.graphql;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A caller during one of its requests: one that is refused before its price is known, or
 * because of it, costs what it took to say so.
 */
final class Asking implements Caller {

	private final Caller caller;

	private final long began = System.nanoTime();

	private final AtomicBoolean settled = new AtomicBoolean();

	Asking(Caller caller) {
		this.caller = caller;
	}

	@Override
	public boolean pace() throws InterruptedException {
		return this.caller.pace();
	}

	@Override
	public Quota spend(long cost) {
		Quota quota = this.caller.spend(cost);
		if (quota.granted()) {
			this.settled.set(true);
		}
		return quota;
	}

	@Override
	public void refused(Duration took) {
		this.caller.refused(took);
	}

	@Override
	public Quota quota() {
		return this.caller.quota();
	}

	/** No more is asked. May be told again. */
	void end() {
		if (this.settled.compareAndSet(false, true)) {
			refused(Duration.ofNanos(System.nanoTime() - this.began));
		}
	}

}
