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
 * What refunds took of givers' own money, kept by target. Where no committee absorbs it
 * is reckoned once; a target's is that with a few refunds reckoned anew. Both in the
 * background, to their end, as either may take longer than a question may; so are the
 * hops it had come, for those questions that need them.
 */
final class OwnMoneys {

	/** Targets kept at hand. */
	private static final int MOST_TARGETS = 64;

	/** Hop counts under some limits kept at hand, of all targets. */
	private static final int MOST_HOPS = 16;

	private static final int THREADS = 2;

	/** Work that waits, at most. */
	private static final int MOST_WAITING = 64;

	private static final ExecutorService BACKGROUND = background();

	private final Ledger ledger;

	private final int few;

	/** By committees that absorb; where none does, that of all. */
	private final Map<BitSet, CompletableFuture<OwnMoney>> byTarget = new LinkedHashMap<>(16, 0.75f, true);

	private final Map<Within, CompletableFuture<OwnHops>> hops = new LinkedHashMap<>(16, 0.75f, true);

	private @Nullable CompletableFuture<OwnMoney> all;

	private @Nullable Stations stations;

	/**
	 * @param few so many refunds are reckoned at once, and all of them for each target
	 */
	OwnMoneys(Ledger ledger, int few) {
		this.ledger = ledger;
		this.few = few;
	}

	/** Begins with what every question needs, and then those about funders. */
	void warm() {
		all().thenAccept((all) -> {
			if (!all.isLate()) {
				hops(all, FlowLimits.DEFAULT_HOPS, 0, new BitSet());
			}
		});
	}

	/**
	 * The question's, late if its deadline comes first.
	 * @param absorbing committees whose money is followed no further
	 */
	OwnMoney of(BitSet absorbing, Question question) {
		OwnMoney all = await(all(), this::none, question);
		return all.isLate() ? all : await(begin(all, absorbing, question.candidate()), this::none, question);
	}

	/**
	 * By how many hops what refunds took had come, as far as the question follows it;
	 * late if its deadline comes first.
	 * @param own the question's, reckoned to its end
	 */
	OwnHops hops(OwnMoney own, Question question) {
		int most = question.maxHops();
		OwnMoney base = own.base();
		if (base == null) {
			return await(hops(own, most, question.minCents(), question.stopAt()), OwnHops::none, question);
		}
		OwnHops all = hops(base, question);
		return all.isLate() ? all
				: await(begin(new Within(own, most, question.minCents(), question.stopAt()),
						() -> OwnHops.of(own, all, cut(question.minCents(), question.stopAt()), () -> false)),
						OwnHops::none, question);
	}

	private CompletableFuture<OwnHops> hops(OwnMoney own, int most, long minCents, BitSet stopAt) {
		return begin(new Within(own, most, minCents, stopAt),
				() -> OwnHops.of(own, most, cut(minCents, stopAt), () -> false));
	}

	private static OwnScan.Cut cut(long minCents, BitSet stopAt) {
		return (cents, payee) -> cents < minCents || stopAt.get(payee);
	}

	/**
	 * Reckons a target's here and now, so that no question waits behind it.
	 * @param pause asked again and again; true ends it
	 */
	void ahead(BitSet absorbing, int candidate, BooleanSupplier pause) {
		OwnMoney all = all().join();
		if (isKnown(absorbing) || all.isLate()) {
			return;
		}
		OwnMoney reckoned = reckon(all, absorbing, candidate, pause);
		synchronized (this) {
			if (!this.byTarget.containsKey(absorbing)) {
				keep(this.byTarget, absorbing, CompletableFuture.completedFuture(reckoned), MOST_TARGETS);
			}
		}
	}

	private synchronized boolean isKnown(BitSet absorbing) {
		return this.byTarget.containsKey(absorbing);
	}

	/** Whether these break a circle, so that they need an order of days of their own. */
	boolean breaksCircle(BitSet absorbing) {
		return stations().breaksCircle(absorbing);
	}

	private synchronized CompletableFuture<OwnMoney> all() {
		CompletableFuture<OwnMoney> known = this.all;
		if (known == null) {
			known = begin(() -> OwnMoney.reckon(stations(), new BitSet(), () -> false), this::none);
			if (!isLate(known)) {
				this.all = known;
			}
		}
		return known;
	}

	private synchronized CompletableFuture<OwnMoney> begin(OwnMoney all, BitSet absorbing, int candidate) {
		CompletableFuture<OwnMoney> known = this.byTarget.get(absorbing);
		if (known != null) {
			return known;
		}
		CompletableFuture<OwnMoney> begun = begin(() -> reckon(all, absorbing, candidate, () -> false), this::none);
		keep(this.byTarget, absorbing, begun, MOST_TARGETS);
		return begun;
	}

	private synchronized CompletableFuture<OwnHops> begin(Within within, Supplier<OwnHops> work) {
		CompletableFuture<OwnHops> known = this.hops.get(within);
		if (known == null) {
			known = begin(work, OwnHops::none);
			if (!known.isDone() || !known.join().isLate()) {
				this.hops.put(within, known);
				if (this.hops.size() > MOST_HOPS) {
					this.hops.remove(this.hops.keySet().iterator().next());
				}
			}
		}
		return known;
	}

	/** Few refunds are all reckoned anew, of many those that may show. */
	private OwnMoney reckon(OwnMoney all, BitSet absorbing, int candidate, BooleanSupplier isLate) {
		Stations stations = all.stations();
		boolean breaks = stations.breaksCircle(absorbing);
		if (breaks && isFew()) {
			return OwnMoney.reckon(Stations.of(stations.ledger(), absorbing), absorbing, isLate);
		}
		Passing passing = Passing.of(all, absorbing, candidate, isFew());
		BitSet changed = passing.refunds();
		if (breaks) {
			stations.refundsInCirclesWith(absorbing).stream().forEach((station) -> {
				for (int refund : all.refunds(station)) {
					changed.set(refund);
				}
			});
			return all.absorbing(Stations.of(stations.ledger(), absorbing), absorbing, changed, passing::least, isLate);
		}
		if (changed.isEmpty()) {
			return all;
		}
		return isFew() ? OwnMoney.reckon(stations, absorbing, isLate)
				: all.absorbing(absorbing, changed, passing::least, isLate);
	}

	private boolean isFew() {
		return this.ledger.projection().refunds().size() <= this.few;
	}

	private static <T> T await(CompletableFuture<T> reckoned, Supplier<T> late, Question question) {
		try {
			return reckoned.isDone() ? reckoned.get() : reckoned.get(question.nanosLeft(), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			return late.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return late.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("cannot reckon refunds", ex.getCause());
		}
	}

	/** At once where there is little to do; late if too much waits already. */
	private <T> CompletableFuture<T> begin(Supplier<T> work, Supplier<T> late) {
		if (isFew()) {
			return CompletableFuture.completedFuture(work.get());
		}
		try {
			return CompletableFuture.supplyAsync(work, BACKGROUND);
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.completedFuture(late.get());
		}
	}

	private OwnMoney none() {
		return OwnMoney.none(stations());
	}

	private static boolean isLate(CompletableFuture<OwnMoney> begun) {
		return begun.isDone() && begun.join().isLate();
	}

	private static <K> void keep(Map<K, CompletableFuture<OwnMoney>> kept, K key, CompletableFuture<OwnMoney> begun,
			int most) {
		if (isLate(begun)) {
			return;
		}
		kept.put(key, begun);
		if (kept.size() > most) {
			kept.remove(kept.keySet().iterator().next());
		}
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

	/** What hop counts are of. */
	private record Within(OwnMoney own, int most, long minCents, BitSet stopAt) {

	}

}
