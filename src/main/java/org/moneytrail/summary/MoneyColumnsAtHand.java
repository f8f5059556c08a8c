package org.moneytrail.summary;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The columns at hand: read when somebody first asks for a sum, and again in the
 * background when somebody asks and the graph has moved. Questions go on with the old
 * ones while new ones take long.
 */
@Component
class MoneyColumnsAtHand implements GraphFollower {

	private static final Logger log = LoggerFactory.getLogger(MoneyColumnsAtHand.class);

	/** A question waits this long for newer columns before it takes the old ones. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	/** A question waits this long for the first ones. */
	private static final Duration FIRST_PATIENCE = Duration.ofSeconds(25);

	/** Kept of a request's time, to answer that it came too early. */
	private static final Duration RESERVE = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final ColumnsReader reader;

	private volatile @Nullable MoneyColumns current;

	private volatile Duration took = Duration.ZERO;

	private @Nullable CompletableFuture<MoneyColumns> building;

	MoneyColumnsAtHand(ColumnsReader reader) {
		this.reader = reader;
	}

	/**
	 * The newest columns there are; such that lag behind the graph while newer ones take
	 * long. One index seek.
	 * @throws Outage if there are none yet and the graph cannot be read in time
	 */
	MoneyColumns current() {
		MoneyColumns columns = this.current;
		if (columns != null && columns.version() == this.reader.version()) {
			return columns;
		}
		return await(build(), columns);
	}

	@Override
	public synchronized void refresh() {
		this.current = null;
		this.building = null;
	}

	@Override
	public void settle() {
		CompletableFuture<MoneyColumns> running = running();
		if (running != null) {
			try {
				running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (ExecutionException | TimeoutException ex) {
				log.info("the rows could not be read: {}", ex.toString());
			}
		}
	}

	@Override
	public String state() {
		MoneyColumns columns = this.current;
		return (columns == null) ? "Sums are prepared when somebody asks for one."
				: String.format(Locale.ROOT,
						"Sums stand at graph version %d: %,d rows, %,d MB off the heap, read in %.1f s.",
						columns.version(), columns.rows(), columns.bytes() >> 20, this.took.toMillis() / 1000.0);
	}

	@Override
	public Runnable prepare() {
		return this::refresh;
	}

	private synchronized @Nullable CompletableFuture<MoneyColumns> running() {
		return (this.building != null && !this.building.isDone()) ? this.building : null;
	}

	private synchronized CompletableFuture<MoneyColumns> build() {
		if (this.building == null || this.building.isDone()) {
			CompletableFuture<MoneyColumns> building = new CompletableFuture<>();
			this.building = building;
			Thread.ofPlatform().daemon().name("sums").start(() -> read(building));
		}
		return this.building;
	}

	private void read(CompletableFuture<MoneyColumns> building) {
		try {
			long begun = System.nanoTime();
			MoneyColumns columns = this.reader.read();
			accept(columns, building, Duration.ofNanos(System.nanoTime() - begun));
			building.complete(columns);
		}
		catch (RuntimeException ex) {
			building.completeExceptionally(ex);
		}
	}

	private synchronized void accept(MoneyColumns columns, CompletableFuture<MoneyColumns> building, Duration time) {
		if (this.building == building) {
			this.current = columns;
			this.took = time;
			log.info("{}", state());
		}
	}

	private static MoneyColumns await(CompletableFuture<MoneyColumns> building, @Nullable MoneyColumns old) {
		try {
			Duration longest = (old != null) ? PATIENCE : FIRST_PATIENCE;
			Duration patience = Deadline.atMost(longest.plus(RESERVE)).minus(RESERVE);
			return building.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			if (old != null) {
				return old;
			}
			throw new Outage(ErrorCode.UNAVAILABLE, "the rows to add up are still being read; try again shortly", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Outage(ErrorCode.UNAVAILABLE, "the program is stopping", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Failure failure) {
				throw failure;
			}
			throw new IllegalStateException("cannot read the rows to add up", ex.getCause());
		}
	}

}
