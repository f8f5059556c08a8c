package org.moneytrail.neo4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.BaseSession;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.ExecutableQuery;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/**
 * The driver everything uses, over a database that can be exchanged while it is used.
 * Each session holds a lease of the database it began on; a database that was exchanged
 * is closed after its last lease, at the latest after a minute.
 */
public final class SwitchableDriver implements Driver {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Object lock = new Object();

	private final ThreadLocal<@Nullable Target> bound = new ThreadLocal<>();

	private final Set<Target> open = new HashSet<>();

	/** Makes the first one; held while it does. */
	private final @Nullable FirstDatabase first;

	/** Null until the first one is asked for. */
	private @Nullable Target live;

	private volatile @Nullable Thread retiring;

	private volatile boolean closed;

	/** A driver that begins with this database. */
	public SwitchableDriver(Target first) {
		this.first = null;
		this.live = first;
		this.open.add(first);
	}

	private SwitchableDriver(FirstDatabase first) {
		this.first = first;
	}

	/**
	 * A driver that opens its first database when somebody first asks it anything, or
	 * never if another one takes its place before.
	 * @param exists whether there is a database to be opened; if not, opening makes one
	 */
	public static SwitchableDriver whenAsked(Supplier<Target> opening, BooleanSupplier exists) {
		return new SwitchableDriver(new FirstDatabase(opening, exists));
	}

	/**
	 * Does something within the first database before anybody else asks it: now if it is
	 * open, else when it is opened, which begins now in the background if there is one.
	 */
	void prepare(Runnable work) {
		FirstDatabase first = this.first;
		if (first == null) {
			work.run();
			return;
		}
		first.prepare(work);
		if (first.exists()) {
			Thread.ofPlatform().daemon().name("open-database").start(this::tryOpening);
		}
	}

	private void tryOpening() {
		try {
			live();
		}
		catch (RuntimeException ex) {
			// Whoever asks it tries again and hears why.
		}
	}

	/**
	 * Whether there is no database yet that this thread could ask: nothing is in it.
	 */
	boolean isAbsent() {
		FirstDatabase first = this.first;
		if (first == null || this.bound.get() != null) {
			return false;
		}
		synchronized (this.lock) {
			return this.live == null && !first.exists();
		}
	}

	/** The live database, opened if need be. */
	private Target live() {
		FirstDatabase first = this.first;
		if (first == null) {
			return opened();
		}
		synchronized (first) {
			synchronized (this.lock) {
				if (this.live != null) {
					return this.live;
				}
			}
			if (this.closed) {
				throw new ServiceUnavailableException("the program is stopping");
			}
			Target target = first.open(this);
			synchronized (this.lock) {
				this.live = target;
				this.open.add(target);
			}
			return target;
		}
	}

	private Target opened() {
		synchronized (this.lock) {
			return Objects.requireNonNull(this.live);
		}
	}

	/**
	 * Runs work whose sessions, opened in this thread, all go to the given database.
	 */
	public <T> T on(Target target, Supplier<T> work) {
		Target before = this.bound.get();
		this.bound.set(target);
		try {
			return work.get();
		}
		finally {
			if (before == null) {
				this.bound.remove();
			}
			else {
				this.bound.set(before);
			}
		}
	}

	/**
	 * Runs work that sees one database, even if another becomes the live one meanwhile.
	 */
	public <T> T onOne(Supplier<T> work) {
		Target target = lease();
		try {
			return on(target, work);
		}
		finally {
			release(target);
		}
	}

	/**
	 * Looks at relationships in the store, without a statement.
	 * @return false if the store is not in this process; nothing was handed over
	 */
	boolean scan(EdgeScan scan, long timeoutMillis, Consumer<Cells> consumer) {
		return onOne(() -> {
			EdgeScan.Store store = present().store;
			if (store != null) {
				store.scan(scan, timeoutMillis, consumer);
			}
			return store != null;
		});
	}

	/**
	 * Reads in the store, without a statement; null if the store is not in this process.
	 */
	<T extends @Nullable Object> @Nullable T inStore(Function<EdgeScan.Store, T> reading) {
		Target target = lease();
		try {
			EdgeScan.Store store = target.store;
			return (store != null) ? reading.apply(store) : null;
		}
		finally {
			release(target);
		}
	}

	/** Which statements were planned by the database there is. */
	FirstRuns firstRuns() {
		return present().firstRuns;
	}

	/**
	 * A transaction in the store, which holds a lease until it is closed; null if the
	 * store is not in this process.
	 */
	@Nullable WriteBatch beginBatch() {
		Target target = lease();
		boolean begun = false;
		try {
			EdgeScan.Store store = target.store;
			if (store == null) {
				return null;
			}
			WriteBatch batch = new LeasedBatch(store.begin(), () -> release(target));
			begun = true;
			return batch;
		}
		finally {
			if (!begun) {
				release(target);
			}
		}
	}

	/**
	 * Makes a database the live one. Sessions opened from now on go there; the one before
	 * is closed in the background as soon as nobody uses it any more.
	 * @param alongside done in the same step: no session begins meanwhile
	 */
	public void switchTo(Target next, Runnable alongside) {
		Target old;
		synchronized (this.lock) {
			old = this.live;
			alongside.run();
			this.live = next;
			this.open.add(next);
		}
		if (old == null) {
			return;
		}
		Thread retiring = Thread.ofPlatform().daemon().name("retire-database").unstarted(() -> retire(old));
		this.retiring = retiring;
		retiring.start();
	}

	/**
	 * A session of the database this thread is bound to, or else of the live one.
	 * @throws ServiceUnavailableException once this is closed
	 */
	@Override
	public <T extends BaseSession> T session(Class<T> type, SessionConfig config, @Nullable AuthToken token) {
		Target target = lease();
		boolean leased = false;
		try {
			T session = target.driver().session(type, config, token);
			leased = session instanceof Session;
			return leased ? type.cast(leased((Session) session, target)) : session;
		}
		catch (IllegalStateException ex) {
			throw this.closed ? new ServiceUnavailableException("the program is stopping", ex) : ex;
		}
		finally {
			if (!leased) {
				release(target);
			}
		}
	}

	@Override
	public ExecutableQuery executableQuery(String query) {
		return present().driver().executableQuery(query);
	}

	@Override
	public BookmarkManager executableQueryBookmarkManager() {
		return present().driver().executableQueryBookmarkManager();
	}

	@Override
	public boolean isEncrypted() {
		return present().driver().isEncrypted();
	}

	@Override
	public void verifyConnectivity() {
		present().driver().verifyConnectivity();
	}

	@Override
	public CompletionStage<Void> verifyConnectivityAsync() {
		return present().driver().verifyConnectivityAsync();
	}

	@Override
	public boolean verifyAuthentication(AuthToken token) {
		return present().driver().verifyAuthentication(token);
	}

	@Override
	public boolean supportsSessionAuth() {
		return present().driver().supportsSessionAuth();
	}

	@Override
	public boolean supportsMultiDb() {
		return present().driver().supportsMultiDb();
	}

	@Override
	public CompletionStage<Boolean> supportsMultiDbAsync() {
		return present().driver().supportsMultiDbAsync();
	}

	/** Closes every database that is still open. */
	@Override
	public void close() {
		this.closed = true;
		FirstDatabase first = this.first;
		if (first != null) {
			synchronized (first) {
				closeAll();
			}
		}
		else {
			closeAll();
		}
	}

	private void closeAll() {
		Set<Target> left;
		synchronized (this.lock) {
			left = Set.copyOf(this.open);
			this.open.clear();
			this.lock.notifyAll();
		}
		left.forEach(Target::close);
		Thread retiring = this.retiring;
		if (retiring != null) {
			join(retiring);
		}
	}

	private static void join(Thread retiring) {
		try {
			retiring.join(PATIENCE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public CompletionStage<Void> closeAsync() {
		return CompletableFuture.runAsync(this::close);
	}

	private Target present() {
		Target target = this.bound.get();
		return (target != null) ? target : live();
	}

	private Target lease() {
		Target target = this.bound.get();
		if (target == null && this.first != null) {
			live();
		}
		synchronized (this.lock) {
			Target leased = (target != null) ? target : opened();
			leased.leases++;
			return leased;
		}
	}

	private void release(Target target) {
		synchronized (this.lock) {
			target.leases--;
			this.lock.notifyAll();
		}
	}

	private Session leased(Session session, Target target) {
		boolean[] closed = { false };
		return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] { Session.class },
				(proxy, method, arguments) -> {
					try {
						return method.invoke(session, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
					finally {
						if (method.getName().equals("close") && !closed[0]) {
							closed[0] = true;
							release(target);
						}
					}
				});
	}

	private void retire(Target old) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		synchronized (this.lock) {
			try {
				for (long left = PATIENCE.toMillis(); old.leases > 0 && left > 0
						&& this.open.contains(old); left = (deadline - System.nanoTime()) / 1_000_000) {
					this.lock.wait(left);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			if (!this.open.remove(old)) {
				return;
			}
		}
		old.close();
	}

	/** Lets go of its database when it is closed. */
	private record LeasedBatch(WriteBatch batch, Runnable release) implements WriteBatch {

		@Override
		public long run(GraphWriter.Step step) {
			return this.batch.run(step);
		}

		@Override
		public void commit() {
			this.batch.commit();
		}

		@Override
		public void close() {
			try {
				this.batch.close();
			}
			finally {
				this.release.run();
			}
		}

	}

	/** A database with the driver that reaches it. */
	public static final class Target {

		private final Driver driver;

		private final EdgeScan.@Nullable Store store;

		private final Runnable afterwards;

		private final FirstRuns firstRuns = new FirstRuns();

		private int leases;

		/**
		 * A database that is open.
		 * @param store its store, if that is in this process
		 * @param afterwards closes the database itself, once its driver is closed
		 */
		public Target(Driver driver, EdgeScan.@Nullable Store store, Runnable afterwards) {
			this.driver = driver;
			this.store = store;
			this.afterwards = afterwards;
		}

		Driver driver() {
			return this.driver;
		}

		/** Closes driver and database. */
		public void close() {
			try {
				this.driver.close();
			}
			finally {
				this.afterwards.run();
			}
		}

	}

}
