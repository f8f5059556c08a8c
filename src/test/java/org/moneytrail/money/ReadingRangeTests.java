package org.moneytrail.money;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.Money;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.graphql.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadingRangeTests {

	private static final LocalDate FIRST_OF_MAY = LocalDate.of(2017, 5, 1);

	private static final LocalDate SIXTEENTH_OF_MAY = LocalDate.of(2017, 5, 16);

	private static final DateRange MAY = new DateRange(FIRST_OF_MAY, SIXTEENTH_OF_MAY);

	@Test
	void newestFirstBeginsAfterTheLastDayWanted() {
		ReadingRange range = range(OrderDirection.DESC, MAY, forwards(null));
		assertThat(range.placeParameter()).isEqualTo(SIXTEENTH_OF_MAY.plusDays(1));
		assertThat(range.rowId()).isEmpty();
		assertThat(range.boundParameter()).isEqualTo(FIRST_OF_MAY);
	}

	@Test
	void oldestFirstBeginsBeforeTheFirstDayWantedAndTakesNothingOfThatDay() {
		ReadingRange range = range(OrderDirection.ASC, MAY, forwards(null));
		assertThat(range.placeParameter()).isEqualTo(FIRST_OF_MAY.minusDays(1));
		assertThat("9999999999999999999".compareTo(range.rowId())).isNegative();
		assertThat(range.boundParameter()).isEqualTo(SIXTEENTH_OF_MAY);
	}

	@Test
	void goesOnFromTheCursor() {
		ReadingRange range = range(OrderDirection.DESC, MAY, forwards(cursor(LocalDate.of(2017, 5, 3), "42")));
		assertThat(range.placeParameter()).isEqualTo(LocalDate.of(2017, 5, 3));
		assertThat(range.rowId()).isEqualTo("42");
	}

	@Test
	void pageFromTheEndOfANewestFirstListReadsUpwards() {
		ReadingRange range = range(OrderDirection.DESC, MAY, new PageRequest(10, true, null));
		assertThat(range.upwards()).isTrue();
		assertThat(range.placeParameter()).isEqualTo(FIRST_OF_MAY.minusDays(1));
	}

	@Test
	void cursorOutsideTheDaysWantedReadsNothingOfItsOwnDay() {
		ReadingRange before = range(OrderDirection.DESC, MAY, forwards(cursor(LocalDate.of(2017, 4, 1), "42")));
		assertThat(before.placeParameter()).isEqualTo(before.boundParameter());
		assertThat(before.rowId()).isEmpty();
		ReadingRange after = range(OrderDirection.DESC, MAY, forwards(cursor(LocalDate.of(2018, 4, 1), "42")));
		assertThat(after.placeParameter()).isEqualTo(SIXTEENTH_OF_MAY.plusDays(1));
	}

	@Test
	void undatedRowsAreLastWhenNewestFirstAndLeftOutOnceThereIsAnUpperEnd() {
		assertThat(range(OrderDirection.DESC, DateRange.ALL, forwards(null)).boundParameter())
			.isEqualTo(DateRange.UNDATED);
		assertThat(range(OrderDirection.DESC, new DateRange(null, FIRST_OF_MAY), forwards(null)).boundParameter())
			.isEqualTo(DateRange.FIRST_DAY);
	}

	@Test
	void amountsAreReadInCents() {
		MoneyConditions where = MoneyConditions.of(null, new MoneyRange(new Money(250), new Money(900)), null, null);
		MoneyShape shape = new MoneyShape("list", List.of(MoneyType.CONTRIBUTED_TO), MoneySide.TO,
				new MoneyOrder(MoneyOrderField.AMOUNT, OrderDirection.DESC), where, forwards(null), false, Shown.EDGES);
		ReadingRange range = ReadingRange.of(shape);
		assertThat(range.placeParameter()).isEqualTo(901L);
		assertThat(range.boundParameter()).isEqualTo(250L);
	}

	@Test
	void cursorOfAnotherListIsRefused() {
		Cursor other = Cursor.of("other:DATE:DESC", FIRST_OF_MAY.toEpochDay(), "42");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> range(OrderDirection.DESC, MAY, new PageRequest(10, false, other)));
	}

	private static ReadingRange range(OrderDirection direction, DateRange dates, PageRequest page) {
		return ReadingRange.of(new MoneyShape("list", List.of(MoneyType.CONTRIBUTED_TO), MoneySide.TO,
				new MoneyOrder(MoneyOrderField.DATE, direction), MoneyConditions.of(dates, null, null, null), page,
				false, Shown.EDGES));
	}

	private static PageRequest forwards(@Nullable Cursor cursor) {
		return new PageRequest(10, false, cursor);
	}

	private static Cursor cursor(LocalDate day, String rowId) {
		return Cursor.of("list:DATE:DESC", day.toEpochDay(), rowId);
	}

}
