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

import org.jspecify.annotations.Nullable;

/**
 * What refunds took of givers' own money, kept by limits and by target. Where no
 * committee absorbs it is reckoned in the background, once: it takes longer than a
 * question may. A target's is that with a few refunds reckoned anew.
 */
final class OwnMoneys {

	/** Targets kept at hand. */
	private static final int MOST_TARGETS = 64;

	/** Limits kept at hand. */
	private static final int MOST_LIMITS = 4;

	/** Work that waits, at most. */
	private static final int MOST_WAITING = 8;

	private static final ExecutorService BACKGROUND = background();

	private final Ledger ledger;

	private final int few;

	private final Map<Limits, CompletableFuture<OwnMoney>> byLimits = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Key, OwnMoney> byTarget = new LinkedHashMap<>(16, 0.75f, true);

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
		Key key = new Key(limits, absorbing);
		OwnMoney known = find(key);
		if (known != null) {
			return known;
		}
		OwnMoney own = reckon(all, key, question);
		if (!own.isLate()) {
			keep(key, own);
		}
		return own;
	}

	/** Few refunds are all reckoned anew, of many those that may show. */
	private OwnMoney reckon(OwnMoney all, Key key, Question question) {
		Stations stations = all.stations();
		boolean breaks = stations.breaksCircle(key.absorbing);
		BitSet changed = breaks ? new BitSet() : Passing.refunds(all, key.absorbing, question.candidate(), isFew());
		if (!breaks && (changed.isEmpty() || !isFew())) {
			return changed.isEmpty() ? all : all.absorbing(key.absorbing, changed, question::isLate);
		}
		return OwnMoney.reckon(breaks ? Stations.of(stations.ledger(), key.absorbing) : stations, key.absorbing,
				key.limits.minCents, key.limits.stopAt, question::isLate);
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
		CompletableFuture<OwnMoney> begun;
		if (isFew()) {
			begun = CompletableFuture.completedFuture(reckon(limits));
		}
		else {
			try {
				begun = CompletableFuture.supplyAsync(() -> reckon(limits), BACKGROUND);
			}
			catch (RejectedExecutionException ex) {
				return CompletableFuture.completedFuture(OwnMoney.none(stations()));
			}
		}
		this.byLimits.put(limits, begun);
		if (this.byLimits.size() > MOST_LIMITS) {
			this.byLimits.remove(this.byLimits.keySet().iterator().next());
		}
		return begun;
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

	private synchronized @Nullable OwnMoney find(Key key) {
		return this.byTarget.get(key);
	}

	private synchronized void keep(Key key, OwnMoney own) {
		this.byTarget.put(key, own);
		if (this.byTarget.size() > MOST_TARGETS) {
			this.byTarget.remove(this.byTarget.keySet().iterator().next());
		}
	}

	private static ExecutorService background() {
		return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING),
				(work) -> Thread.ofPlatform().daemon().name("ledgers").unstarted(work));
	}

	private record Limits(long minCents, BitSet stopAt) {

	}

	private record Key(Limits limits, BitSet absorbing) {

	}

}
