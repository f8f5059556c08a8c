package org.moneytrail.flow;

import java.util.Comparator;

/**
 * Row ids as longs: ids of digits as their number, others as a negative place in a table
 * of strings.
 */
public final class RowIds {

	/** The longest run of digits that always fits a long. */
	private static final int DIGITS = 18;

	private final Texts texts;

	public RowIds(Space space) {
		this.texts = new Texts(space);
	}

	/** The long that stands for this id; not shared between equal texts. */
	public long encode(String rowId) {
		if (isPlainNumber(rowId)) {
			try {
				return Long.parseLong(rowId);
			}
			catch (NumberFormatException ex) {
				// larger than a long: kept as text
			}
		}
		this.texts.add(rowId);
		return -this.texts.size();
	}

	public String decode(long row) {
		return (row >= 0) ? Long.toString(row) : this.texts.get(Math.toIntExact(-row - 1));
	}

	/** See {@link #compare}. */
	Comparator<Long> order() {
		return this::compare;
	}

	/**
	 * The order in which rows of a day stand: as numbers where both are digits, else by
	 * length, then bytes.
	 */
	int compare(long left, long right) {
		if (left >= 0 && right >= 0) {
			return Long.compare(left, right);
		}
		String one = decode(left);
		String other = decode(right);
		return (one.length() != other.length()) ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
	}

	private static boolean isPlainNumber(String text) {
		int length = text.length();
		if (length == 0 || length > DIGITS + 1 || (length > 1 && text.charAt(0) == '0')) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

}
