package org.moneytrail.graphql;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.moneytrail.core.Refusal;

/**
 * A place in a list: which ordering, and the values the ordering has there. Clients see
 * it as opaque text with a version and a check sum, so that a mistyped, cut or made-up
 * one is refused and never read as some other place.
 *
 * @param order the ordering it belongs to, such as {@code contributions:DATE:DESC}
 * @param values the place, in the ordering's order; at least one
 */
public record Cursor(String order, List<String> values) {

	private static final byte VERSION = 1;

	private static final int CHECK_BYTES = 6;

	private static final int MAX_LENGTH = 2000;

	private static final String EITHER = "after or before";

	public Cursor {
		values = List.copyOf(values);
	}

	public static Cursor of(String order, Object... values) {
		return new Cursor(order, Arrays.stream(values).map(String::valueOf).toList());
	}

	/** The text clients see. */
	public String encode() {
		List<byte[]> parts = new ArrayList<>();
		parts.add(this.order.getBytes(StandardCharsets.UTF_8));
		this.values.forEach((value) -> parts.add(value.getBytes(StandardCharsets.UTF_8)));
		ByteBuffer body = ByteBuffer.allocate(1 + parts.stream().mapToInt((part) -> 2 + part.length).sum());
		body.put(VERSION);
		parts.forEach((part) -> body.putShort((short) part.length).put(part));
		byte[] check = check(body.array());
		byte[] all = ByteBuffer.allocate(CHECK_BYTES + body.capacity()).put(check).put(body.array()).array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
	}

	/**
	 * Reads what {@link #encode()} wrote.
	 * @param argument the argument's name, for the message
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no cursor of ours
	 */
	public static Cursor decode(String argument, String text) {
		if (text.length() > MAX_LENGTH) {
			throw unreadable(argument);
		}
		try {
			byte[] all = Base64.getUrlDecoder().decode(text);
			if (all.length <= CHECK_BYTES) {
				throw unreadable(argument);
			}
			byte[] body = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
			if (!MessageDigest.isEqual(check(body), Arrays.copyOf(all, CHECK_BYTES)) || body[0] != VERSION) {
				throw unreadable(argument);
			}
			return read(ByteBuffer.wrap(body, 1, body.length - 1));
		}
		catch (IllegalArgumentException | BufferUnderflowException | IndexOutOfBoundsException ex) {
			throw unreadable(argument);
		}
	}

	/**
	 * Asserts that this cursor belongs to the given ordering.
	 * @return itself
	 * @throws Refusal {@code INVALID_ARGUMENT} if it belongs to another list or order
	 */
	public Cursor in(String expectedOrder) {
		if (!this.order.equals(expectedOrder)) {
			throw Refusal.argument(EITHER, "a cursor of this list in this order",
					"the cursor belongs to another list, or to another order or filter of it; start again without it");
		}
		return this;
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if there is no such value, which only a
	 * made-up cursor has
	 */
	public String text(int index) {
		if (index >= this.values.size()) {
			throw unreadable(EITHER);
		}
		return this.values.get(index);
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the value is no whole number
	 */
	public long number(int index) {
		try {
			return Long.parseLong(text(index));
		}
		catch (NumberFormatException ex) {
			throw unreadable(EITHER);
		}
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the value is no number
	 */
	public double decimal(int index) {
		try {
			return Double.parseDouble(text(index));
		}
		catch (NumberFormatException ex) {
			throw unreadable(EITHER);
		}
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the value is no day
	 */
	public LocalDate date(int index) {
		try {
			return LocalDate.parse(text(index));
		}
		catch (DateTimeException ex) {
			throw unreadable(EITHER);
		}
	}

	private static Cursor read(ByteBuffer body) {
		List<String> parts = new ArrayList<>();
		while (body.hasRemaining()) {
			byte[] part = new byte[body.getShort() & 0xFFFF];
			body.get(part);
			parts.add(new String(part, StandardCharsets.UTF_8));
		}
		return new Cursor(parts.get(0), parts.subList(1, parts.size()));
	}

	private static byte[] check(byte[] body) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update("moneytrail cursor".getBytes(StandardCharsets.UTF_8));
			return Arrays.copyOf(digest.digest(body), CHECK_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Refusal unreadable(String argument) {
		return Refusal.argument(argument, "a cursor from an earlier answer, unchanged",
				argument + " is not a cursor of this API; take cursors from pageInfo or edges as they are");
	}

}
