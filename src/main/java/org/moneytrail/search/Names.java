package org.moneytrail.search;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;

import org.springframework.stereotype.Component;

/**
 * The names at hand. When the graph has moved, new ones are read in the background and
 * swapped in one step, while searches run on the old ones.
 */
@Component
class Names implements GraphFollower {

	/** A search waits this long for the first names. */
	private static final Duration FIRST_PATIENCE = Duration.ofSeconds(25);

	/** Who must have the newest names waits this long. */
	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final NameReader reader;

	private final Duration patience;

	private volatile @Nullable NameIndex current;

	private @Nullable CompletableFuture<NameIndex> building;

	private volatile long begun;

	Names(NameReader reader, SearchSettings settings) {
		this.reader = reader;
		this.patience = settings.patience();
	}

	/**
	 * Asks the names there are; they stay open meanwhile. Waits only for the first ones.
	 * @throws Outage {@code UNAVAILABLE} if there are none in time
	 */
	<T> T ask(Function<NameIndex, T> question) {
		NameIndex index = hold();
		try {
			return question.apply(index);
		}
		finally {
			index.release();
		}
	}

	/**
	 * Has names of this graph version read. Waits for them no longer than this begins to
	 * matter to whoever searches: once they take long, the old ones do meanwhile.
	 */
	void follow(long version) {
		NameIndex index = this.current;
		if (index == null || index.version() != version) {
			CompletableFuture<NameIndex> building = rebuild();
			await(building, this.patience.minusNanos(System.nanoTime() - this.begun));
		}
	}

	/** Whether there are any names yet. */
	boolean isWarm() {
		return this.current != null;
	}

	/** Reads names if the graph has moved on, or none are there yet. */
	void look() {
		NameIndex index = this.current;
		if (index == null || index.version() != this.reader.version()) {
			await(rebuild(), LONGEST);
		}
	}

	@Override
	public void refresh() {
		CompletableFuture<NameIndex> running = runningBuild();
		if (running != null) {
			// It may have begun to read before what the caller wrote.
			await(running, LONGEST);
		}
		await(rebuild(), LONGEST);
	}

	@Override
	public void settle() {
		CompletableFuture<NameIndex> running = runningBuild();
		if (running != null) {
			await(running, LONGEST);
		}
		if (this.current != null) {
			look();
		}
	}

	@Override
	public String state() {
		NameIndex index = this.current;
		return (index != null) ? "%,d names to search, of graph version %d".formatted(index.size(), index.version())
				: "Names are read when the server starts or is asked.";
	}

	/** Where nobody has searched yet, as in a command, nobody waits for names either. */
	@Override
	public Runnable prepare() {
		if (this.current == null && runningBuild() == null) {
			return () -> {
			};
		}
		NameIndex built = this.reader.read();
		return () -> replace(built, null);
	}

	private NameIndex hold() {
		for (;;) {
			NameIndex index = this.current;
			if (index == null) {
				await(rebuild(), FIRST_PATIENCE);
			}
			else if (index.hold()) {
				return index;
			}
		}
	}

	/**
	 * @param building what built it; null if it counts whatever is under way, which is of
	 * the graph before
	 */
	private synchronized void replace(NameIndex built, @Nullable CompletableFuture<NameIndex> building) {
		if (building != null && building != this.building) {
			built.release();
			return;
		}
		NameIndex old = this.current;
		this.current = built;
		this.building = null;
		if (old != null) {
			old.release();
		}
	}

	private synchronized @Nullable CompletableFuture<NameIndex> runningBuild() {
		return this.building;
	}

	/** The build under way, or a new one. */
	private synchronized CompletableFuture<NameIndex> rebuild() {
		CompletableFuture<NameIndex> running = this.building;
		if (running != null) {
			return running;
		}
		CompletableFuture<NameIndex> building = new CompletableFuture<>();
		this.building = building;
		this.begun = System.nanoTime();
		Thread.ofPlatform().daemon().name("names").start(() -> build(building));
		return building;
	}

	private void build(CompletableFuture<NameIndex> building) {
		try {
			NameIndex built = this.reader.read();
			replace(built, building);
			building.complete(built);
		}
		catch (RuntimeException ex) {
			forget(building);
			building.completeExceptionally(ex);
		}
	}

	private synchronized void forget(CompletableFuture<NameIndex> building) {
		if (this.building == building) {
			this.building = null;
		}
	}

	private void await(CompletableFuture<NameIndex> building, Duration patience) {
		try {
			building.get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			if (this.current == null) {
				throw new Outage(ErrorCode.UNAVAILABLE, "names are still being read; try again shortly", ex);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Outage(ErrorCode.UNAVAILABLE, "the program is stopping", ex);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Failure failure) {
				throw failure;
			}
			throw new IllegalStateException("cannot read the names", ex.getCause());
		}
	}

}
