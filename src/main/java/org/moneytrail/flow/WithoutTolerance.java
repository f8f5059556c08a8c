package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.Money;

/** What the routes of a channel would carry without the tolerance; traced when asked. */
final class WithoutTolerance {

	private final Supplier<@Nullable Paths> strict;

	private @Nullable Map<String, Long> cents;

	private boolean late;

	/**
	 * @param strict traces the same question without tolerance; null if time ran out
	 */
	WithoutTolerance(Supplier<@Nullable Paths> strict) {
		this.strict = strict;
	}

	/** The amount of a route, by its key; null if time ran out. */
	synchronized @Nullable Money of(String key) {
		if (this.cents == null) {
			this.cents = new HashMap<>();
			Paths paths = this.strict.get();
			this.late = paths == null;
			for (int rank = 0; paths != null && rank < paths.size(); rank++) {
				this.cents.put(paths.route(rank).key(), paths.cents(rank));
			}
		}
		return this.late ? null : new Money(this.cents.getOrDefault(key, 0L));
	}

}
