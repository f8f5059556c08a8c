package org.moneytrail.graphql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The name of a list for its cursors: one of other conditions is another list, so its
 * cursors are refused.
 */
public final class ListName {

	private static final int BYTES = 6;

	private ListName() {
	}

	/**
	 * The name of a list under conditions: the plain name where none is given.
	 * @param list the plain name
	 * @param conditions by name: texts, numbers, lists or maps of such; null and empty
	 * ones are none
	 */
	public static String of(String list, Map<String, ? extends @Nullable Object> conditions) {
		String text = text(conditions);
		return text.isEmpty() ? list : list + "#" + hash(text);
	}

	/** One text for one meaning: names in order, what is left out left out. */
	private static String text(@Nullable Object value) {
		StringBuilder text = new StringBuilder();
		switch (value) {
			case null -> {
			}
			case Map<?, ?> map -> {
				Map<String, String> sorted = new TreeMap<>();
				map.forEach((name, part) -> sorted.put(String.valueOf(name), text(part)));
				sorted.forEach((name, part) -> text.append(part.isEmpty() ? "" : name + "=" + part + ";"));
			}
			case Collection<?> list -> {
				text.append('[');
				list.forEach((part) -> text.append(text(part)).append(','));
				text.append(']');
			}
			default -> {
				String plain = value.toString();
				text.append(plain.length()).append(':').append(plain);
			}
		}
		return text.toString();
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
