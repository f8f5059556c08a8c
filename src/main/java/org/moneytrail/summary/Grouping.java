package org.moneytrail.summary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Deadline;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;

/**
 * Rows added up by up to three codes: an open hash table of primitive columns. One pass
 * over all rows; the request's deadline ends it.
 */
final class Grouping {

	/** Groups one answer may have. */
	static final int MOST_GROUPS = 500_000;

	/** Rows between two looks at the deadline. */
	private static final int LOOK = (1 << 16) - 1;

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final int NO_DAY = MoneyColumns.NO_DAY;

	private final Keys keys;

	private final SummaryDimension[] by;

	/** A group's place + 1, 0 where free. */
	private int[] slots = new int[64];

	private int groups;

	private int[][] codes;

	private long[] cents = new long[32];

	private long[] rows = new long[32];

	private long[] inKindCents = new long[32];

	private long[] inKindRows = new long[32];

	private long[] leftOutCents = new long[32];

	private long[] leftOutRows = new long[32];

	private int[] firstDay = new int[32];

	private int[] lastDay = new int[32];

	private Grouping(Keys keys, List<SummaryDimension> by) {
		this.keys = keys;
		this.by = by.toArray(SummaryDimension[]::new);
		this.codes = new int[this.by.length][32];
	}

	/**
	 * Adds up what a filter leaves; without dimensions all is one group, also where there
	 * is nothing.
	 * @throws Refusal {@code QUERY_TOO_COSTLY} if there are too many groups
	 * @throws org.moneytrail.core.Outage {@code TIMEOUT} if the request's time is up
	 */
	static Grouping of(RowFilter filter, List<SummaryDimension> by) {
		Grouping grouping = new Grouping(filter.keys(), by);
		int[] key = new int[by.size()];
		if (by.isEmpty()) {
			grouping.place(key);
		}
		MoneyColumns columns = filter.keys().columns();
		for (int row = 0; row < columns.rows(); row++) {
			if ((row & LOOK) == 0) {
				Deadline.atMost(LONGEST);
			}
			RowFilter.Part part = filter.of(row);
			if (part != RowFilter.Part.NOT) {
				for (int i = 0; i < key.length; i++) {
					key[i] = grouping.keys.of(grouping.by[i], row);
				}
				grouping.add(grouping.place(key), columns, row, part);
			}
		}
		return grouping;
	}

	int groups() {
		return this.groups;
	}

	List<SummaryDimension> by() {
		return List.of(this.by);
	}

	Keys keys() {
		return this.keys;
	}

	int code(int group, int dimension) {
		return this.codes[dimension][group];
	}

	long cents(int group) {
		return this.cents[group];
	}

	/** Rows of {@link #cents}. */
	long rows(int group) {
		return this.rows[group];
	}

	long leftOutRows(int group) {
		return this.leftOutRows[group];
	}

	SummarySums sums(int group) {
		return new SummarySums(new Money(this.cents[group]), this.rows[group], new Money(this.inKindCents[group]),
				this.inKindRows[group], new Money(this.leftOutCents[group]), this.leftOutRows[group],
				date(this.firstDay[group]), date(this.lastDay[group]));
	}

	/** All groups together. */
	SummarySums total() {
		SummarySums total = SummarySums.NONE;
		for (int group = 0; group < this.groups; group++) {
			total = total.plus(sums(group));
		}
		return total;
	}

	private static @Nullable LocalDate date(int day) {
		return (day == NO_DAY) ? null : LocalDate.ofEpochDay(day);
	}

	private void add(int group, MoneyColumns columns, int row, RowFilter.Part part) {
		long amount = columns.cents(row);
		if (part == RowFilter.Part.LEFT_OUT) {
			this.leftOutCents[group] = Math.addExact(this.leftOutCents[group], amount);
			this.leftOutRows[group]++;
			return;
		}
		if (columns.shape(row).kind().inKind()) {
			this.inKindCents[group] = Math.addExact(this.inKindCents[group], amount);
			this.inKindRows[group]++;
			return;
		}
		this.cents[group] = Math.addExact(this.cents[group], amount);
		this.rows[group]++;
		int day = columns.day(row);
		if (day != MoneyColumns.UNDATED) {
			this.firstDay[group] = (this.firstDay[group] == NO_DAY) ? day : Math.min(this.firstDay[group], day);
			this.lastDay[group] = Math.max(this.lastDay[group], day);
		}
	}

	/** The group of a key, a new one if it is met for the first time. */
	private int place(int[] key) {
		int mask = this.slots.length - 1;
		int slot = hash(key) & mask;
		while (this.slots[slot] != 0) {
			int group = this.slots[slot] - 1;
			if (is(group, key)) {
				return group;
			}
			slot = (slot + 1) & mask;
		}
		if (this.groups == MOST_GROUPS) {
			throw new Refusal(ErrorCode.QUERY_TOO_COSTLY,
					"more than " + MOST_GROUPS + " groups; group by less, or narrow the filter",
					Map.of("what", "groups", "limit", MOST_GROUPS));
		}
		if (this.groups == this.cents.length) {
			grow();
		}
		int group = this.groups++;
		this.slots[slot] = group + 1;
		for (int i = 0; i < key.length; i++) {
			this.codes[i][group] = key[i];
		}
		this.firstDay[group] = NO_DAY;
		this.lastDay[group] = NO_DAY;
		if (this.groups > this.slots.length >> 1) {
			rehash();
		}
		return group;
	}

	private boolean is(int group, int[] key) {
		for (int i = 0; i < key.length; i++) {
			if (this.codes[i][group] != key[i]) {
				return false;
			}
		}
		return true;
	}

	private void grow() {
		int size = 2 * this.cents.length;
		this.cents = Arrays.copyOf(this.cents, size);
		this.rows = Arrays.copyOf(this.rows, size);
		this.inKindCents = Arrays.copyOf(this.inKindCents, size);
		this.inKindRows = Arrays.copyOf(this.inKindRows, size);
		this.leftOutCents = Arrays.copyOf(this.leftOutCents, size);
		this.leftOutRows = Arrays.copyOf(this.leftOutRows, size);
		this.firstDay = Arrays.copyOf(this.firstDay, size);
		this.lastDay = Arrays.copyOf(this.lastDay, size);
		for (int i = 0; i < this.codes.length; i++) {
			this.codes[i] = Arrays.copyOf(this.codes[i], size);
		}
	}

	private void rehash() {
		this.slots = new int[2 * this.slots.length];
		int mask = this.slots.length - 1;
		int[] key = new int[this.by.length];
		for (int group = 0; group < this.groups; group++) {
			for (int i = 0; i < key.length; i++) {
				key[i] = this.codes[i][group];
			}
			int slot = hash(key) & mask;
			while (this.slots[slot] != 0) {
				slot = (slot + 1) & mask;
			}
			this.slots[slot] = group + 1;
		}
	}

	private static int hash(int[] key) {
		long hash = key.length;
		for (int code : key) {
			hash = (hash ^ code) * 0x9e3779b97f4a7c15L;
			hash ^= hash >>> 29;
		}
		return (int) (hash ^ (hash >>> 32));
	}

}
