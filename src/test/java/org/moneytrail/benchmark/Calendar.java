package org.moneytrail.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The days of the cycle 2019-2020, counted from 0; giving grows toward the election. */
final class Calendar {

	static final int CYCLE = 2020;

	private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

	static final int DAYS = 731;

	private final double[] upTo = new double[DAYS];

	private final String[] packed = new String[DAYS];

	private final String[] slashed = new String[DAYS];

	private final String[] received = new String[8];

	Calendar() {
		double sum = 0;
		for (int day = 0; day < DAYS; day++) {
			sum += 1 + day / 365.0;
			this.upTo[day] = sum;
			this.packed[day] = FIRST.plusDays(day).format(DateTimeFormatter.ofPattern("MMddyyyy"));
			this.slashed[day] = FIRST.plusDays(day).format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
		}
		for (int quarter = 0; quarter < 8; quarter++) {
			LocalDate due = FIRST.plusMonths(3L * quarter + 3).plusDays(14);
			this.received[quarter] = due.format(DateTimeFormatter.BASIC_ISO_DATE);
		}
	}

	int draw(Dice dice) {
		double at = dice.unit() * this.upTo[DAYS - 1];
		int low = 0;
		int high = DAYS - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.upTo[middle] > at) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return low;
	}

	/** How many of a cycle's {@code total} events fall on this day. */
	int share(int total, int day) {
		return upTo(total, day) - ((day > 0) ? upTo(total, day - 1) : 0);
	}

	private int upTo(int total, int day) {
		return (int) Math.round(total * (this.upTo[day] / this.upTo[DAYS - 1]));
	}

	/** Not beyond the cycle's last day. */
	static int later(int day, int by) {
		return Math.min(day + by, DAYS - 1);
	}

	/** MMDDYYYY. */
	String packed(int day) {
		return this.packed[day];
	}

	/** MM/DD/YYYY. */
	String slashed(int day) {
		return this.slashed[day];
	}

	static long epochDay(int day) {
		return FIRST.toEpochDay() + day;
	}

	/** The quarter whose report shows this day, 0 to 7. */
	static int quarter(int day) {
		LocalDate date = FIRST.plusDays(day);
		return (date.getYear() - FIRST.getYear()) * 4 + (date.getMonthValue() - 1) / 3;
	}

	/** YYYYMMDD of the day the quarter's report came in. */
	String received(int quarter) {
		return this.received[quarter];
	}

	static String report(int quarter) {
		return switch (quarter % 4) {
			case 0 -> "Q1";
			case 1 -> "Q2";
			case 2 -> "Q3";
			default -> "YE";
		};
	}

}
