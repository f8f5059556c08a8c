package org.moneytrail.flow;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What refunds took of givers' own money, kept by limits and by target. Where no
 * committee absorbs it is reckoned once; a target's is that with a few refunds reckoned
 * anew. Both in the background, to their end, as either may take longer than a question
 * may.
 */
final class OwnMoneys {

	/** Targets kept at hand. */
	private static final int MOST_TARGETS = 64;

	/** Limits kept at hand. */
	private static final int MOST_LIMITS = 4;

	private static final int THREADS = 2;

	/** Work that waits, at most. */
	private static final int MOST_WAITING = 64;

	private static final ExecutorService BACKGROUND = background();

	private final Ledger ledger;

	private final int few;

	private final Map<Limits, CompletableFuture<OwnMoney>> byLimits = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Key, CompletableFuture<OwnMoney>> byTarget = new LinkedHashMap<>(16, 0.75f, true);

	private @Nullable Stations stations;

	/**
	 * @param few so many refunds are reckoned at once, and all of them for each target
	 */
	OwnMoneys(Ledger ledger, int few) {
		this.ledger = ledger;
		this.few = few;
	}

	/** Begins with what questions without limits need. */
	void warm() {
		begin(new Limits(0, new BitSet()));
	}

	/**
	 * The question's, late if its deadline comes first.
	 * @param absorbing committees whose money is followed no further
	 */
	OwnMoney of(BitSet absorbing, Question question) {
		Limits limits = new Limits(question.minCents(), question.stopAt());
		OwnMoney all = await(begin(limits), question);
		if (all.isLate()) {
			return all;
		}
		return await(begin(all, new Key(limits, absorbing), question.candidate()), question);
	}

	/**
	 * Reckons a target's without limits here and now, so that no question waits behind
	 * it.
	 * @param pause asked again and again; true ends it
	 */
	void ahead(BitSet absorbing, int candidate, BooleanSupplier pause) {
		Limits limits = new Limits(0, new BitSet());
		Key key = new Key(limits, absorbing);
		OwnMoney all = begin(limits).join();
		if (isKnown(key) || all.isLate()) {
			return;
		}
		OwnMoney reckoned = reckon(all, key, candidate, pause);
		synchronized (this) {
			if (!this.byTarget.containsKey(key)) {
				keep(this.byTarget, key, CompletableFuture.completedFuture(reckoned), MOST_TARGETS);
			}
		}
	}

	private synchronized boolean isKnown(Key key) {
		return this.byTarget.containsKey(key);
	}

	/** Whether these break a circle, so that they need an order of days of their own. */
	boolean breaksCircle(BitSet absorbing) {
		return stations().breaksCircle(absorbing);
	}

	private synchronized CompletableFuture<OwnMoney> begin(OwnMoney all, Key key, int candidate) {
		CompletableFuture<OwnMoney> known = this.byTarget.get(key);
		if (known != null) {
			return known;
		}
		CompletableFuture<OwnMoney> begun = begin(() -> reckon(all, key, candidate, () -> false));
		keep(this.byTarget, key, begun, MOST_TARGETS);
		return begun;
	}

	/** Few refunds are all reckoned anew, of many those that may show. */
	private OwnMoney reckon(OwnMoney all, Key key, int candidate, BooleanSupplier isLate) {
		Stations stations = all.stations();
		boolean breaks = stations.breaksCircle(key.absorbing);
		if (breaks && isFew()) {
			return OwnMoney.reckon(Stations.of(stations.ledger(), key.absorbing), key.absorbing, key.limits.minCents,
					key.limits.stopAt, isLate);
		}
		BitSet changed = Passing.refunds(all, key.absorbing, candidate, isFew());
		if (breaks) {
			stations.refundsInCirclesWith(key.absorbing).stream().forEach((station) -> {
				for (int refund : all.refunds(station)) {
					changed.set(refund);
				}
			});
			return all.absorbing(Stations.of(stations.ledger(), key.absorbing), key.absorbing, changed, isLate);
		}
		if (changed.isEmpty()) {
			return all;
		}
		return isFew() ? OwnMoney.reckon(stations, key.absorbing, key.limits.minCents, key.limits.stopAt, isLate)
				: all.absorbing(key.absorbing, changed, isLate);
	}

	private boolean isFew() {
		return this.ledger.projection().refunds().size() <= this.few;
	}

	private OwnMoney await(CompletableFuture<OwnMoney> reckoned, Question question) {
		try {
			return reckoned.isDone() ? reckoned.get() : reckoned.get(question.nanosLeft(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return OwnMoney.none(stations());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return OwnMoney.none(stations());
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("cannot reckon refunds", ex.getCause());
		}
	}

	private synchronized CompletableFuture<OwnMoney> begin(Limits limits) {
		CompletableFuture<OwnMoney> known = this.byLimits.get(limits);
		if (known != null) {
			return known;
		}
		CompletableFuture<OwnMoney> begun = begin(() -> reckon(limits));
		keep(this.byLimits, limits, begun, MOST_LIMITS);
		return begun;
	}

	/** At once where there is little to do; late if too much waits already. */
	private CompletableFuture<OwnMoney> begin(Supplier<OwnMoney> work) {
		if (isFew()) {
			return CompletableFuture.completedFuture(work.get());
		}
		try {
			return CompletableFuture.supplyAsync(work, BACKGROUND);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.completedFuture(OwnMoney.none(stations()));
		}
	}

	private static <K> void keep(Map<K, CompletableFuture<OwnMoney>> kept, K key, CompletableFuture<OwnMoney> begun,
			int most) {
		if (begun.isDone() && begun.join().isLate()) {
			return;
		}
		kept.put(key, begun);
		if (kept.size() > most) {
			kept.remove(kept.keySet().iterator().next());
		}
	}

	private OwnMoney reckon(Limits limits) {
		return OwnMoney.reckon(stations(), new BitSet(), limits.minCents, limits.stopAt, () -> false);
	}

	private synchronized Stations stations() {
		Stations known = this.stations;
		if (known == null) {
			known = Stations.of(this.ledger, new BitSet());
			this.stations = known;
		}
		return known;
	}

	private static ExecutorService background() {
		ThreadPoolExecutor executor = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS,
				new LinkedBlockingQueue<>(MOST_WAITING),
				(work) -> Thread.ofPlatform().daemon().name("ledgers").unstarted(work));
		executor.allowCoreThreadTimeOut(true);
		return executor;
	}

	private record Limits(long minCents, BitSet stopAt) {

	}

	private record Key(Limits limits, BitSet absorbing) {

	}

}
