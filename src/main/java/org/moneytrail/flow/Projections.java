package org.moneytrail.flow;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;

import org.springframework.stereotype.Component;

/**
 * The projection at hand. Looks at the graph's version at most once a second; when it has
 * moved, a new projection is built in the background and swapped in one step, while
 * questions run on the old one.
 */
@Component
class Projections implements GraphFollower {

	private static final Logger log = LoggerFactory.getLogger(Projections.class);

	private static final long LOOK_EVERY = Duration.ofSeconds(1).toNanos();

	/** A question waits this long for a newer projection before it takes the old one. */
	private static final Duration PATIENCE = Duration.ofMillis(1500);

	/** A question waits this long for the first projection. */
	private static final Duration FIRST_PATIENCE = Duration.ofSeconds(25);

	private final ProjectionReader reader;

	private volatile @Nullable Projection current;

	private long lookedAt;

	private @Nullable CompletableFuture<Projection> building;

	Projections(ProjectionReader reader) {
		this.reader = reader;
	}

	/**
	 * The newest projection there is; one that may lag behind the graph while a newer one
	 * takes long to build.
	 * @throws Outage if there is none yet and the graph cannot be read in time
	 */
	Projection current() {
		Projection projection = this.current;
		if (projection != null && !isTimeToLook()) {
			return projection;
		}
		if (projection != null && this.reader.version() == projection.version()) {
			return projection;
		}
		return await(rebuild(), (projection != null) ? PATIENCE : FIRST_PATIENCE);
	}

	/**
	 * A projection of another version than this one, for who has seen the graph move.
	 * @throws Outage if there is none in time
	 */
	Projection after(Projection stale) {
		Projection projection = this.current;
		return (projection != null && projection != stale) ? projection : await(rebuild(), FIRST_PATIENCE);
	}

	@Override
	public void refresh() {
		CompletableFuture<Projection> running = runningBuild();
		if (running != null) {
			// It may have begun to read before what the caller wrote.
			await(running, FIRST_PATIENCE);
		}
		await(rebuild(), Duration.ofMinutes(30));
	}

	private synchronized boolean isTimeToLook() {
		long now = System.nanoTime();
		if (now - this.lookedAt < LOOK_EVERY) {
			return false;
		}
		this.lookedAt = now;
		return true;
	}

	private synchronized @Nullable CompletableFuture<Projection> runningBuild() {
		return (this.building != null && !this.building.isDone()) ? this.building : null;
	}

	/** The build under way, or a new one. */
	private synchronized CompletableFuture<Projection> rebuild() {
		if (this.building == null || this.building.isDone()) {
			CompletableFuture<Projection> building = new CompletableFuture<>();
			this.building = building;
			Thread.ofPlatform().daemon().name("projection").start(() -> build(building));
		}
		return this.building;
	}

	private void build(CompletableFuture<Projection> building) {
		try {
			long begun = System.nanoTime();
			Projection built = this.reader.read();
			this.current = built;
			log.info("Projection of graph version {}: {} committees, {} money edges, {} MB of columns, built in {} ms",
					built.version(), built.committees().size(), built.edges(), built.bytes() >> 20,
					Duration.ofNanos(System.nanoTime() - begun).toMillis());
			building.complete(built);
		}
		catch (RuntimeException ex) {
			building.completeExceptionally(ex);
		}
	}

	private Projection await(CompletableFuture<Projection> building, Duration patience) {
		try {
			return building.get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			Projection old = this.current;
			if (old != null) {
				return old;
			}
			throw new Outage(ErrorCode.UNAVAILABLE, "the money network is still being read; try again shortly", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Outage(ErrorCode.UNAVAILABLE, "the program is stopping", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Failure failure) {
				throw failure;
			}
			throw new IllegalStateException("cannot read the money network", ex.getCause());
		}
	}

}
