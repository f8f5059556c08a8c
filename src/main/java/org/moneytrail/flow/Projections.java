package org.moneytrail.flow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;

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

	/** Who must have the newest projection waits this long. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	/** How often to look while waiting for a version. */
	private static final long POLL = Duration.ofMillis(50).toNanos();

	/** A question waits this long for the first projection. */
	private static final Duration FIRST_PATIENCE = Duration.ofSeconds(25);

	private final ProjectionReader reader;

	private volatile @Nullable Projection current;

	/** How long the present projection took to build. */
	private volatile Duration took = Duration.ZERO;

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
		return await(replacing(projection), (projection != null) ? PATIENCE : FIRST_PATIENCE);
	}

	/**
	 * The newest projection, of this version at least.
	 * @param minVersion a graph version as answers name it; null for any
	 * @param patience how long to wait for the graph to get there
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no version
	 * @throws Outage {@code STALE_VERSION} if the graph has not come there in time
	 */
	Projection atLeast(@Nullable String minVersion, Duration patience) {
		long least = version(minVersion);
		long deadline = System.nanoTime() + patience.toNanos();
		Projection projection = current();
		while (projection.version() < least) {
			long left = deadline - System.nanoTime();
			if (left <= 0) {
				throw Outage.with(ErrorCode.STALE_VERSION,
						"the graph stands at version " + projection.version() + ", not yet at " + least
								+ "; ask again later, or without minVersion",
						Map.of("argument", "minVersion", "graphVersion", Long.toString(projection.version())));
			}
			if (this.reader.version() > projection.version()) {
				projection = await(replacing(projection), Duration.ofNanos(left));
			}
			else {
				LockSupport.parkNanos(Math.min(left, POLL));
				Projection newest = this.current;
				projection = (newest != null) ? newest : projection;
			}
		}
		return projection;
	}

	/** Whether there is any projection yet. */
	boolean isWarm() {
		return this.current != null;
	}

	/** The version the graph itself stands at. One index seek. */
	long graphVersion() {
		return this.reader.version();
	}

	/**
	 * The projection, if there is one of the graph's very version; never waits for one.
	 */
	@Nullable Projection findUpToDate() {
		Projection projection = this.current;
		return (projection != null && this.reader.version() == projection.version()) ? projection : null;
	}

	private static long version(@Nullable String text) {
		if (text == null) {
			return Long.MIN_VALUE;
		}
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw Refusal.argument("minVersion", "a graphVersion of an earlier answer",
					"minVersion must be a graph version such as 12, was " + text);
		}
	}

	@Override
	public void settle() {
		CompletableFuture<Projection> running = runningBuild();
		if (running != null) {
			await(running, LONGEST);
		}
		Projection projection = this.current;
		if (projection != null && projection.version() != this.reader.version()) {
			refresh();
		}
	}

	@Override
	public String state() {
		Projection projection = this.current;
		return (projection != null) ? ProjectionState.of(projection, this.took).text()
				: "The money network is read when the server starts or is asked.";
	}

	/**
	 * A projection of another version than this one, for who has seen the graph move.
	 * @throws Outage if there is none in time
	 */
	Projection after(Projection stale) {
		return await(replacing(stale), FIRST_PATIENCE);
	}

	@Override
	public void refresh() {
		CompletableFuture<Projection> running = runningBuild();
		if (running != null) {
			// It may have begun to read before what the caller wrote.
			await(running, LONGEST);
		}
		await(rebuild(), LONGEST);
	}

	@Override
	public Runnable prepare() {
		long begun = System.nanoTime();
		Projection built = this.reader.read();
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		return () -> {
			replace(built);
			this.took = took;
			log.info("{}", ProjectionState.of(built, took).line());
		};
	}

	/** What is being built meanwhile is of the graph before. */
	private synchronized void replace(Projection built) {
		this.current = built;
		this.building = null;
	}

	private synchronized void accept(Projection built, CompletableFuture<Projection> building) {
		if (this.building == building) {
			this.current = built;
		}
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

	/**
	 * What has taken a projection's place, or the build of it. Nobody starts a build for
	 * want of one that came meanwhile: it would read a graph that is being written again.
	 */
	private synchronized CompletableFuture<Projection> replacing(@Nullable Projection stale) {
		Projection projection = this.current;
		return (projection != null && projection != stale) ? CompletableFuture.completedFuture(projection) : rebuild();
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
			this.took = Duration.ofNanos(System.nanoTime() - begun);
			accept(built, building);
			log.info("{}", ProjectionState.of(built, this.took).line());
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
