package org.moneytrail.summary;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.RowId;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;

import org.springframework.stereotype.Component;

/**
 * Adds up rows. Each pass over the columns takes a core and room for its groups, so few
 * run at once; others wait as long as their requests may.
 */
@Component
class Summaries {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final Semaphore places = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

	private final MoneyColumnsAtHand columns;

	Summaries(MoneyColumnsAtHand columns) {
		this.columns = columns;
	}

	/** The newest columns there are; one index seek. */
	MoneyColumns columns() {
		return this.columns.current();
	}

	/** The rows of a question by up to three dimensions; see {@link Grouping#of}. */
	Grouping group(RowFilter rows, List<SummaryDimension> by) {
		return inPlace(() -> Grouping.of(rows, by));
	}

	/** A page of the rows of a question; see {@link RowList#page}. */
	Connection<RowId> rows(Question question, PageRequest page) {
		return inPlace(() -> RowList.page(question, page));
	}

	/** Shares of what somebody received: two passes. */
	ReceiptShares shares(ActorId recipient, ShareOptions options) {
		ShareCounts counts = new ShareCounts(columns(), recipient, options);
		RowFilter rows = counts.rows();
		return inPlace(() -> counts.of(Grouping.of(rows, List.of(SummaryDimension.DONOR)),
				Grouping.of(rows, List.of(SummaryDimension.DAY))));
	}

	private <T> T inPlace(Supplier<T> work) {
		try {
			if (!this.places.tryAcquire(Deadline.atMost(LONGEST).toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Outage(ErrorCode.TIMEOUT, "too much is being added up at once; again later", null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Outage(ErrorCode.TIMEOUT, "the request was given up; ask for less, or again later", ex);
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

}
