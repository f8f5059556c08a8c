package org.moneytrail.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ArrivalFeed;
import org.moneytrail.core.ArrivalFeed.Arrival;
import org.moneytrail.core.ArrivalFeed.Position;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Cursor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells listeners of rows as they come. Each reads the feed at its own pace from its own
 * place; a load only wakes them, so that a slow one holds up nobody and loses nothing.
 */
@Component
class NewMoneyFeed {

	static final String ORDER = "newMoney";

	/** Listeners at once; each costs a little memory, and reads at each load. */
	static final int MAX_LISTENERS = 1_000;

	private static final int PAGE = 500;

	private final @Nullable ArrivalFeed arrivals;

	private final MoneyEdges edges;

	private final AtomicInteger listeners = new AtomicInteger();

	private final Scheduler readers = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

	NewMoneyFeed(ObjectProvider<ArrivalFeed> arrivals, MoneyEdges edges) {
		this.arrivals = arrivals.getIfAvailable();
		this.edges = edges;
	}

	/**
	 * What came and comes after a place.
	 * @param after an event's id; null to begin after {@code version}
	 * @param version a version of the graph; null, with {@code after} null too, to begin
	 * now
	 * @throws org.moneytrail.core.Refusal {@code INVALID_ARGUMENT} if the id is none of
	 * this feed
	 * @throws Outage {@code UNAVAILABLE} where there is no evidence, or too many listen
	 */
	Flux<NewMoney> listen(ArrivalFeed.Filter filter, @Nullable String after, @Nullable Long version) {
		ArrivalFeed feed = this.arrivals;
		if (feed == null) {
			throw new Outage(ErrorCode.UNAVAILABLE,
					"this server holds no evidence and cannot tell what is new; ask the one that loads the data", null);
		}
		Position begin = begin(feed, after, version);
		return Flux.defer(() -> {
			if (this.listeners.incrementAndGet() > MAX_LISTENERS) {
				this.listeners.decrementAndGet();
				return Flux.error(new Outage(ErrorCode.UNAVAILABLE, "too many listen already; again later", null));
			}
			return new Listener(feed, filter, begin).events().doFinally((end) -> this.listeners.decrementAndGet());
		});
	}

	private static Position begin(ArrivalFeed feed, @Nullable String after, @Nullable Long version) {
		if (after != null) {
			Cursor cursor = Cursor.decode("after", after).in(ORDER);
			return new Position(cursor.number(0), cursor.text(1));
		}
		return (version != null) ? feed.after(version) : feed.end();
	}

	/** One who listens, and the place it has come to. */
	private final class Listener {

		private final ArrivalFeed feed;

		private final ArrivalFeed.Filter filter;

		private Position position;

		Listener(ArrivalFeed feed, ArrivalFeed.Filter filter, Position begin) {
			this.feed = feed;
			this.filter = filter;
			this.position = begin;
		}

		Flux<NewMoney> events() {
			// Follows first and reads then: what comes in between is found by the
			// reading.
			Flux<Boolean> woken = Flux.<Boolean>create((sink) -> {
				Runnable forget = this.feed.follow(() -> sink.next(Boolean.TRUE));
				sink.onDispose(forget::run);
				sink.next(Boolean.TRUE);
			});
			return woken.onBackpressureLatest().concatMap((wake) -> rest(), 1);
		}

		/** All there is now, page by page. */
		private Flux<NewMoney> rest() {
			return page().expand((page) -> (page.size() < PAGE) ? Mono.empty() : page())
				.concatMapIterable(this::found, 1);
		}

		private Mono<List<Arrival>> page() {
			return Mono.fromCallable(() -> {
				List<Arrival> page = this.feed.page(this.filter, this.position, PAGE);
				if (!page.isEmpty()) {
					this.position = page.getLast().position();
				}
				return page;
			}).subscribeOn(NewMoneyFeed.this.readers);
		}

		/** A row that was withdrawn meanwhile is passed over. */
		private List<NewMoney> found(List<Arrival> page) {
			if (page.isEmpty()) {
				return List.of();
			}
			Map<RowId, MoneyEdge> rows = NewMoneyFeed.this.edges.findByIds(page.stream().map(Arrival::row).toList());
			List<NewMoney> events = new ArrayList<>();
			for (Arrival arrival : page) {
				MoneyEdge edge = rows.get(arrival.row());
				if (edge != null && edge.counted()) {
					Cursor place = Cursor.of(ORDER, arrival.position().load(), arrival.row().value());
					events.add(new NewMoney(place.encode(), arrival.graphVersion(), edge));
				}
			}
			return events;
		}

	}

}
