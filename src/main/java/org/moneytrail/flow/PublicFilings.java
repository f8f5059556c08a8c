package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Outage;

import org.springframework.stereotype.Component;

/**
 * The money a question looks at: all of it, or what the public could know on a day. What
 * was read for a day is kept for the next question about it, for {@value #MOST_DAYS} days
 * at most, and read anew when the graph has moved.
 */
@Component
class PublicFilings {

	private static final Logger log = LoggerFactory.getLogger(PublicFilings.class);

	private static final int MOST_DAYS = 4;

	private static final int MOST_WAITING = 12;

	/** A question waits this long for a day to be read. */
	private static final Duration PATIENCE = Duration.ofSeconds(25);

	/** The order is not asked for. */
	private static final int WHOLE_PERIOD = -1;

	private final Projections projections;

	private final PublicMoneyReader reader;

	private final Map<Key, CompletableFuture<PublicMoney>> days = new LinkedHashMap<>(16, 0.75f, true);

	/** One day is read at a time; some more may wait. */
	private final Semaphore waiting = new Semaphore(MOST_WAITING);

	PublicFilings(Projections projections, PublicMoneyReader reader) {
		this.projections = projections;
		this.reader = reader;
	}

	/**
	 * What this question looks at.
	 * @param minVersion a graph version as answers name it; null for any
	 * @throws Outage if the graph cannot be read in time; it is read on meanwhile
	 */
	PublicMoney at(FlowRequest request, @Nullable String minVersion) {
		int tolerance = (request.method() == AttributionMethod.WHOLE_PERIOD) ? WHOLE_PERIOD : request.toleranceDays();
		return at(request.asOf(), tolerance, minVersion, request.time());
	}

	/**
	 * What a question looks at that does not ask for the order of receipts and payments.
	 * @param day null for all
	 * @param minVersion a graph version as answers name it; null for any
	 * @throws Outage if the graph cannot be read in time; it is read on meanwhile
	 */
	PublicMoney at(@Nullable LocalDate day, @Nullable String minVersion, Duration time) {
		return at(day, WHOLE_PERIOD, minVersion, time);
	}

	private PublicMoney at(@Nullable LocalDate day, int tolerance, @Nullable String minVersion, Duration time) {
		Projection newest = this.projections.atLeast(minVersion, time);
		return (day != null) ? await(find(new Key(newest.version(), day, tolerance)), day) : PublicMoney.today(newest);
	}

	/**
	 * The same of another version, for who has seen the graph move.
	 * @throws Outage if there is none in time
	 */
	PublicMoney after(PublicMoney stale, FlowRequest request) {
		if (stale.day() == null) {
			return PublicMoney.today(this.projections.after(stale.projection()));
		}
		Projection newest = this.projections.current();
		if (newest.version() == stale.projection().version()) {
			this.projections.after(newest);
		}
		return at(request, null);
	}

	private synchronized CompletableFuture<PublicMoney> find(Key key) {
		CompletableFuture<PublicMoney> known = this.days.get(key);
		if (known != null && !known.isCompletedExceptionally()) {
			return known;
		}
		if (!this.waiting.tryAcquire()) {
			throw new Outage(ErrorCode.UNAVAILABLE, "several other days are being read already; try again shortly",
					null);
		}
		CompletableFuture<PublicMoney> reading = new CompletableFuture<>();
		this.days.put(key, reading);
		this.days.keySet().removeIf((other) -> other.version() < key.version());
		while (this.days.size() > MOST_DAYS) {
			this.days.remove(this.days.keySet().iterator().next());
		}
		Thread.ofPlatform().daemon().name("public-filings").start(() -> read(key, reading));
		return reading;
	}

	private void read(Key key, CompletableFuture<PublicMoney> reading) {
		try {
			PublicMoney money;
			synchronized (this.reader) {
				money = this.reader.read(key.day(), key.tolerance());
			}
			log.info("Read what was public on {}: {} edges", key.day(), money.projection().edges());
			reading.complete(money);
		}
		catch (RuntimeException | Error ex) {
			reading.completeExceptionally(ex);
		}
		finally {
			this.waiting.release();
		}
	}

	private static PublicMoney await(CompletableFuture<PublicMoney> reading, LocalDate day) {
		try {
			return reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new Outage(ErrorCode.UNAVAILABLE,
					"what was public on " + day + " is still being read; try again shortly", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Outage(ErrorCode.UNAVAILABLE, "the program is stopping", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Failure failure) {
				throw failure;
			}
			throw new IllegalStateException("cannot read what was public on " + day, ex.getCause());
		}
	}

	/**
	 * @param tolerance days a receipt may come after what it pays for, which says what is
	 * undisclosed and what unexplained; negative if the order is not asked for
	 */
	private record Key(long version, LocalDate day, int tolerance) {

	}

}
