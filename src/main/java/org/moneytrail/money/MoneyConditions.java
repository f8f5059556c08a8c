package org.moneytrail.money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.core.Refusal;

/**
 * What a list's entries must fulfil. The condition on what the list is ordered by bounds
 * the range that is read; each other one is looked at entry by entry.
 *
 * @param dates the days
 * @param amount the amounts
 * @param kinds one of these kinds; null for any
 * @param source the source; null for any
 * @param conduit the conduit's committee id; null for any
 * @param employer as reported, case aside; null for any
 * @param occupation as reported, case aside; null for any
 * @param rules one of these rules, for rows in no total; null for any
 * @param asOf public on this day; null for any
 * @param ends what the two ends and the race are like
 */
public record MoneyConditions(DateRange dates, MoneyRange amount, @Nullable List<MoneyKind> kinds,
		@Nullable String source, @Nullable String conduit, @Nullable String employer, @Nullable String occupation,
		@Nullable List<String> rules, @Nullable LocalDate asOf, EndConditions ends) {

	private static final MoneyRange ANY_AMOUNT = new MoneyRange(null, null);

	/** A day no row has. */
	private static final DateRange NO_DAYS = new DateRange(DateRange.LAST_DAY, DateRange.LAST_DAY);

	public static final MoneyConditions NONE = of(null, null, null, null);

	/** Conditions every list offers; null where left out. */
	public static MoneyConditions of(@Nullable DateRange dates, @Nullable MoneyRange amount,
			@Nullable List<MoneyKind> kinds, @Nullable String source) {
		return new MoneyConditions((dates != null) ? dates : DateRange.ALL, (amount != null) ? amount : ANY_AMOUNT,
				kinds, source, null, null, null, null, null, EndConditions.ANY);
	}

	/**
	 * The same, of contributions passed on by a conduit, by persons of an employer and
	 * occupation.
	 */
	public MoneyConditions withGiver(@Nullable String conduitId, @Nullable String employerName,
			@Nullable String occupationName) {
		return new MoneyConditions(this.dates, this.amount, this.kinds, this.source, conduitId, lower(employerName),
				lower(occupationName), this.rules, this.asOf, this.ends);
	}

	/** The same, of rows left out by one of these rules. */
	MoneyConditions withRules(@Nullable List<String> ruleWords) {
		return new MoneyConditions(this.dates, this.amount, this.kinds, this.source, this.conduit, this.employer,
				this.occupation, ruleWords, this.asOf, this.ends);
	}

	/** The same, only on days that are also in the given range. */
	public MoneyConditions within(DateRange range) {
		return new MoneyConditions(intersect(this.dates, range), this.amount, this.kinds, this.source, this.conduit,
				this.employer, this.occupation, this.rules, this.asOf, this.ends);
	}

	/** The same, of what was public on a day; null for all. */
	MoneyConditions asOf(@Nullable LocalDate day) {
		return new MoneyConditions(this.dates, this.amount, this.kinds, this.source, this.conduit, this.employer,
				this.occupation, this.rules, day, this.ends);
	}

	/** The same, only on days of a cycle, none if no day is of it; null for any. */
	public MoneyConditions inCycle(@Nullable Integer cycle) {
		if (cycle == null) {
			return this;
		}
		if (cycle % 2 != 0) {
			throw Refusal.argument("cycle", "an even year", "a cycle is named by its even end year, was " + cycle);
		}
		if (cycle < 2 || cycle > DateRange.LAST_DAY.getYear()) {
			return onDays(NO_DAYS);
		}
		LocalDate begin = LocalDate.of(cycle - 1, 1, 1);
		DateRange days = new DateRange(begin.isBefore(DateRange.FIRST_DAY) ? DateRange.FIRST_DAY : begin,
				LocalDate.of(cycle, 12, 31));
		return excludes(days) ? onDays(NO_DAYS) : within(days);
	}

	/** The same, with these conditions on the ends. */
	public MoneyConditions with(EndConditions conditions) {
		return new MoneyConditions(this.dates, this.amount, this.kinds, this.source, this.conduit, this.employer,
				this.occupation, this.rules, this.asOf, conditions);
	}

	private MoneyConditions onDays(DateRange days) {
		return new MoneyConditions(days, this.amount, this.kinds, this.source, this.conduit, this.employer,
				this.occupation, this.rules, this.asOf, this.ends);
	}

	/** Whether no day is in both ranges. */
	public boolean excludes(DateRange range) {
		return this.dates.lowest().isAfter(range.highest()) || range.lowest().isAfter(this.dates.highest());
	}

	/** Whether nothing at all is asked for. */
	boolean unconditional() {
		return equals(NONE);
	}

	/** Whether entries must be looked at one by one in a list of this order. */
	boolean filters(MoneyOrderField order) {
		boolean other = (order == MoneyOrderField.DATE) ? !this.amount.equals(ANY_AMOUNT)
				: !this.dates.equals(DateRange.ALL);
		return other || this.kinds != null || this.source != null || this.conduit != null || this.employer != null
				|| this.occupation != null || this.rules != null || this.asOf != null
				|| !this.ends.equals(EndConditions.ANY);
	}

	/** The Cypher files' parameters for a list of this order. */
	Map<String, @Nullable Object> parameters(MoneyOrderField order) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("kinds", (this.kinds != null) ? this.kinds.stream().map(MoneyKind::name).toList() : null);
		parameters.put("source", this.source);
		parameters.put("conduit", this.conduit);
		parameters.put("employer", this.employer);
		parameters.put("occupation", this.occupation);
		parameters.put("rules", this.rules);
		parameters.put("asOf", this.asOf);
		this.ends.addTo(parameters);
		if (order == MoneyOrderField.DATE) {
			parameters.put("min", (this.amount.min() != null) ? this.amount.lowestCents() : null);
			parameters.put("max", (this.amount.max() != null) ? this.amount.highestCents() : null);
		}
		else {
			boolean anyDay = this.dates.equals(DateRange.ALL);
			parameters.put("from", anyDay ? null : this.dates.lowest());
			parameters.put("to", anyDay ? null : this.dates.highest());
		}
		return parameters;
	}

	private static @Nullable String lower(@Nullable String text) {
		return (text != null) ? text.toLowerCase(Locale.ROOT) : null;
	}

	private static DateRange intersect(DateRange one, DateRange other) {
		var from = (one.from() == null || (other.from() != null && other.from().isAfter(one.from()))) ? other.from()
				: one.from();
		var to = (one.to() == null || (other.to() != null && other.to().isBefore(one.to()))) ? other.to() : one.to();
		return new DateRange(from, to);
	}

}
