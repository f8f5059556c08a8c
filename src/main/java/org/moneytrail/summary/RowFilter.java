package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyType;

/**
 * Which rows of one class of money belong to an answer, and whether they count in it.
 * Looks at columns only: some nanoseconds a row.
 */
final class RowFilter {

	/** What a row is to an answer. */
	enum Part {

		/** No part of it. */
		NOT, COUNTED, LEFT_OUT

	}

	private static final MoneyRange ANY_AMOUNT = new MoneyRange(null, null);

	private final Keys keys;

	private final MoneyColumns columns;

	private final @Nullable Boolean counted;

	private final boolean fromOutside;

	private final int asOf;

	private final DateRange dates;

	private final long lowestDay;

	private final long highestDay;

	private final long lowestCents;

	private final long highestCents;

	private final Condition[] conditions;

	/** By shape: what rows are today. */
	private final Part[] today;

	/** By shape: what a superseded row was. */
	private final Part[] before;

	RowFilter(Keys keys, SummaryFilter wanted, List<Condition> more, @Nullable LocalDate asOf) {
		this.keys = keys;
		this.columns = keys.columns();
		this.counted = wanted.counted();
		this.fromOutside = Boolean.TRUE.equals(wanted.fromOutside());
		this.asOf = (asOf != null) ? Math.toIntExact(asOf.toEpochDay()) : MoneyColumns.NO_DAY;
		this.dates = (wanted.dates() != null) ? wanted.dates() : DateRange.ALL;
		this.lowestDay = this.dates.lowest().toEpochDay();
		this.highestDay = this.dates.highest().toEpochDay();
		MoneyRange amount = (wanted.amount() != null) ? wanted.amount() : ANY_AMOUNT;
		this.lowestCents = amount.lowestCents();
		this.highestCents = amount.highestCents();
		List<Condition> all = new ArrayList<>(wanted.conditions(keys));
		all.addAll(more);
		this.conditions = all.toArray(Condition[]::new);
		List<MoneyColumns.Shape> shapes = this.columns.shapes();
		this.today = new Part[shapes.size()];
		this.before = new Part[shapes.size()];
		for (int i = 0; i < this.today.length; i++) {
			this.today[i] = part(keys.money(), shapes.get(i));
			this.before[i] = (shapes.get(i).stoodAs() == keys.money().type()) ? Part.COUNTED : Part.NOT;
		}
	}

	private static Part part(MoneyClass money, MoneyColumns.Shape shape) {
		if (shape.type() == MoneyType.NOT_COUNTED) {
			return money.leavesOut(shape.kind(), shape.stance()) ? Part.LEFT_OUT : Part.NOT;
		}
		return (shape.type() == money.type()) ? Part.COUNTED : Part.NOT;
	}

	Keys keys() {
		return this.keys;
	}

	DateRange dates() {
		return this.dates;
	}

	Part of(int row) {
		Part part = standing(row);
		if (part == Part.NOT || (this.counted != null && this.counted != (part == Part.COUNTED))) {
			return Part.NOT;
		}
		int day = this.columns.day(row);
		if (day < this.lowestDay || day > this.highestDay) {
			return Part.NOT;
		}
		long cents = this.columns.cents(row);
		if (cents < this.lowestCents || cents > this.highestCents) {
			return Part.NOT;
		}
		for (Condition condition : this.conditions) {
			if (!condition.holds(this.keys.of(condition.by, row))) {
				return Part.NOT;
			}
		}
		return (this.fromOutside && isWithin(row)) ? Part.NOT : part;
	}

	/** Whether money without a row belongs to the answer. */
	boolean holds(MoneyColumns.Unitemised sum) {
		if (this.asOf != MoneyColumns.NO_DAY && sum.knownFrom().toEpochDay() > this.asOf) {
			return false;
		}
		for (Condition condition : this.conditions) {
			if (condition.by.ofCommittee() && !condition.holds(this.keys.ofCommittee(condition.by, sum.committee()))) {
				return false;
			}
		}
		return true;
	}

	/** Whether every condition can be told of money without a row. */
	boolean tellsUnitemised() {
		return Arrays.stream(this.conditions)
			.allMatch((condition) -> condition.by.ofCommittee() || condition.by == SummaryDimension.CYCLE);
	}

	/** The days of money without a row: those asked for, cut down to the cycles. */
	List<DateRange> spans() {
		for (Condition condition : this.conditions) {
			if (condition.by == SummaryDimension.CYCLE) {
				return Arrays.stream(condition.codes)
					.filter((code) -> code > 0)
					.mapToObj((code) -> Keys.days(SummaryDimension.CYCLE, code))
					.filter((cycle) -> !cycle.lowest().isAfter(this.dates.highest())
							&& !cycle.highest().isBefore(this.dates.lowest()))
					.map((cycle) -> new DateRange(later(cycle.lowest(), this.dates.lowest()),
							earlier(cycle.highest(), this.dates.highest())))
					.toList();
			}
		}
		return List.of(this.dates);
	}

	private Part standing(int row) {
		int shape = this.columns.shapeCode(row);
		if (this.asOf == MoneyColumns.NO_DAY) {
			return this.today[shape];
		}
		int known = this.columns.knownFrom(row);
		if (known == MoneyColumns.NO_DAY || known > this.asOf) {
			return Part.NOT;
		}
		boolean stood = this.columns.shapes().get(shape).stoodAs() != null && this.columns.knownUntil(row) > this.asOf;
		return stood ? this.before[shape] : this.today[shape];
	}

	/** Whether the row joins two committees of one candidate. */
	private boolean isWithin(int row) {
		return this.columns.actors().haveOneOwner(this.columns.from(row), this.columns.to(row));
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	/** One of these codes. */
	static final class Condition {

		private final SummaryDimension by;

		private final int[] codes;

		Condition(SummaryDimension by, List<Integer> codes) {
			this.by = by;
			this.codes = codes.stream().mapToInt(Integer::intValue).sorted().toArray();
		}

		boolean holds(int code) {
			return (this.codes.length == 1) ? this.codes[0] == code : Arrays.binarySearch(this.codes, code) >= 0;
		}

	}

}
