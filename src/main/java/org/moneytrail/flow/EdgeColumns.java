package org.moneytrail.flow;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Collects money edges in any order, then orders them by day and row. */
final class EdgeColumns {

	private final IntList from = new IntList();

	private final IntList to = new IntList();

	private final LongList cents = new LongList();

	private final IntList day = new IntList();

	private final IntList arrives = new IntList();

	private final IntList earliest = new IntList();

	private final IntList race = new IntList();

	private final IntList type = new IntList();

	private final IntList kind = new IntList();

	private final LongList row = new LongList();

	void add(EdgeType type, FlowKind kind, int from, int to, long cents, int day, int arrives, int earliest, int race,
			long row) {
		this.type.add(type.ordinal());
		this.kind.add(kind.ordinal());
		this.from.add(from);
		this.to.add(to);
		this.cents.add(cents);
		this.day.add(day);
		this.arrives.add(Math.max(day, arrives));
		this.earliest.add((earliest == Days.UNDATED) ? day : Math.min(day, earliest));
		this.race.add(race);
		this.row.add(row);
	}

	Edges build(RowIds rows, int payers, int payees) {
		Comparator<Long> rowOrder = rows.order();
		int[] order = IntStream.range(0, this.from.size()).boxed().sorted((left, right) -> {
			int byDay = Integer.compare(this.day.get(left), this.day.get(right));
			return (byDay != 0) ? byDay : rowOrder.compare(this.row.get(left), this.row.get(right));
		}).mapToInt(Integer::intValue).toArray();
		return new Edges(pick(this.from, order), pick(this.to, order), pick(this.cents, order), pick(this.day, order),
				pick(this.arrives, order), pick(this.earliest, order), pick(this.race, order), bytes(this.type, order),
				bytes(this.kind, order), pick(this.row, order), payers, payees);
	}

	private static byte[] bytes(IntList column, int[] order) {
		byte[] bytes = new byte[order.length];
		for (int i = 0; i < order.length; i++) {
			bytes[i] = (byte) column.get(order[i]);
		}
		return bytes;
	}

	private static int[] pick(IntList column, int[] order) {
		return IntStream.of(order).map(column::get).toArray();
	}

	private static long[] pick(LongList column, int[] order) {
		return IntStream.of(order).mapToLong(column::get).toArray();
	}

}
