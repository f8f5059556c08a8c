package org.moneytrail.graphql;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

/**
 * Which page of a list is asked for: {@code first}/{@code after} forwards or
 * {@code last}/{@code before} backwards. Controllers take it as a parameter of its own;
 * it is read from the field's four paging arguments.
 *
 * @param size entries, 1 to 100
 * @param backward whether the page is counted from the end
 * @param cursor only what follows (backward: precedes) this place; null from the very
 * start (end)
 */
public record PageRequest(int size, boolean backward, @Nullable Cursor cursor) {

	public static final int DEFAULT_SIZE = 20;

	public static final int MAX_SIZE = 100;

	/** The first page in the usual size. */
	public static final PageRequest FIRST = new PageRequest(DEFAULT_SIZE, false, null);

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if a size is out of range, a cursor
	 * unreadable, or both directions are asked for
	 */
	public static PageRequest of(@Nullable Integer first, @Nullable String after, @Nullable Integer last,
			@Nullable String before) {
		if (first != null && last != null) {
			throw Refusal.argument("last", "first or last, not both", "give first or last, not both");
		}
		if (after != null && before != null) {
			throw Refusal.argument("before", "after or before, not both", "give after or before, not both");
		}
		if (last != null || (before != null && first == null)) {
			if (after != null) {
				throw Refusal.argument("after", "after with first, before with last",
						"after goes with first, before with last");
			}
			return new PageRequest(size("last", last), true, decode("before", before));
		}
		if (before != null) {
			throw Refusal.argument("before", "after with first, before with last",
					"after goes with first, before with last");
		}
		return new PageRequest(size("first", first), false, decode("after", after));
	}

	static PageRequest of(Map<String, Object> arguments) {
		return of((Integer) arguments.get("first"), (String) arguments.get("after"), (Integer) arguments.get("last"),
				(String) arguments.get("before"));
	}

	/** Rows to read: one more than the page, to know whether there is more. */
	public int limit() {
		return this.size + 1;
	}

	/**
	 * The place to go on from, if it belongs to the given ordering; null at the start.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it belongs to another one
	 */
	public @Nullable Cursor cursorIn(String order) {
		return (this.cursor != null) ? this.cursor.in(order) : null;
	}

	/**
	 * Checks a plain list size, such as {@code topDonors(first:)}.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is out of range
	 */
	public static int size(String argument, @Nullable Integer size) {
		if (size == null) {
			return DEFAULT_SIZE;
		}
		if (size < 1 || size > MAX_SIZE) {
			throw Refusal.argument(argument, "1.." + MAX_SIZE,
					argument + " must be 1 to " + MAX_SIZE + ", was " + size);
		}
		return size;
	}

	private static @Nullable Cursor decode(String argument, @Nullable String text) {
		return (text != null) ? Cursor.decode(argument, text) : null;
	}

}
