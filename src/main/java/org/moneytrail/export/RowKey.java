package org.moneytrail.export;

import java.util.List;

/**
 * What names a row in its table, in the order in which the database's indexes have text:
 * by code points.
 *
 * @param parts empty where there is nothing
 */
record RowKey(List<String> parts) implements Comparable<RowKey> {

	@Override
	public int compareTo(RowKey other) {
		for (int i = 0; i < this.parts.size(); i++) {
			int order = compare(this.parts.get(i), other.parts.get(i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private static int compare(String one, String other) {
		int least = Math.min(one.length(), other.length());
		for (int i = 0; i < least; i++) {
			char a = one.charAt(i);
			char b = other.charAt(i);
			if (a != b) {
				return Integer.compare(place(a), place(b));
			}
		}
		return Integer.compare(one.length(), other.length());
	}

	/** Halves of a pair stand for code points above all others. */
	private static int place(char sign) {
		return Character.isSurrogate(sign) ? sign + Character.MAX_VALUE : sign;
	}

}
