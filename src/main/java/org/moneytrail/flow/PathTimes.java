package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;

import org.jspecify.annotations.Nullable;

/**
 * When the money of a route moved, and how long it lay on the way.
 *
 * @param earliest the first possible day of any of its transactions; null if none has one
 * @param latest the last day
 * @param stays by committee on the way, in order; none where days are missing
 */
record PathTimes(@Nullable LocalDate earliest, @Nullable LocalDate latest, List<Stay> stays) {

	static PathTimes of(Route route) {
		Projection projection = route.traced().projection();
		int earliest = Days.LAST;
		int latest = Days.FIRST;
		List<Stay> stays = new ArrayList<>();
		int[] arrivals = {};
		for (int step : route.steps()) {
			long[] rows = rows(route, step);
			for (long row : rows) {
				int first = EdgeRef.earliest(projection, row);
				int last = EdgeRef.day(projection, row);
				earliest = (first != Days.UNDATED) ? Math.min(earliest, first) : earliest;
				latest = (last != Days.UNDATED) ? Math.max(latest, last) : latest;
			}
			int[] payments = days(rows, (row) -> EdgeRef.day(projection, row));
			if (arrivals.length > 0 && payments.length > 0) {
				stays.add(stay(projection.committeeNames()[route.traced().routes().place(parent(route, step))],
						arrivals, payments));
			}
			arrivals = days(rows, (row) -> EdgeRef.arrives(projection, row));
		}
		return new PathTimes((earliest < Days.LAST) ? Days.known(earliest) : null,
				(latest > Days.FIRST) ? Days.known(latest) : null, stays);
	}

	/**
	 * The fewest days that money lay at a committee on the way, negative where it was
	 * paid on before it came in; null where it passed none.
	 */
	@Nullable Integer smallestLag() {
		return this.stays.stream().map(Stay::days).min(Integer::compare).orElse(null);
	}

	/** The transactions of one step, each once. */
	static long[] rows(Route route, int step) {
		Carried carried = route.traced().routes().carried(step);
		long[] rows = new long[(carried != null) ? carried.size() : 0];
		for (int i = 0; carried != null && i < rows.length; i++) {
			rows[i] = carried.edge(i);
		}
		Arrays.sort(rows);
		int distinct = 0;
		for (int i = 0; i < rows.length; i++) {
			if (i == 0 || rows[i] != rows[i - 1]) {
				rows[distinct++] = rows[i];
			}
		}
		return Arrays.copyOf(rows, distinct);
	}

	private static int parent(Route route, int step) {
		return route.traced().routes().parent(step);
	}

	private static int[] days(long[] rows, LongToIntFunction day) {
		return Arrays.stream(rows).mapToInt(day).filter((found) -> found != Days.UNDATED).sorted().toArray();
	}

	/** For each payment, the receipt before it, else the first one after it. */
	private static Stay stay(String name, int[] arrivals, int[] payments) {
		Stay least = null;
		for (int paid : payments) {
			int place = Arrays.binarySearch(arrivals, paid);
			place = (place < 0) ? -place - 2 : place;
			int received = arrivals[Math.max(0, place)];
			if (least == null || paid - received < least.days()) {
				least = new Stay(name, LocalDate.ofEpochDay(received), LocalDate.ofEpochDay(paid), paid - received);
			}
		}
		if (least == null) {
			throw new IllegalArgumentException("no payments");
		}
		return least;
	}

	/**
	 * The shortest stay of the money at one committee.
	 *
	 * @param days from receipt to payment; negative if it was paid on before
	 */
	record Stay(String name, LocalDate received, LocalDate paid, int days) {

	}

}
