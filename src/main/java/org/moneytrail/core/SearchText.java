package org.moneytrail.core;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Names as they are searched and sorted: accents, case and punctuation gone, {@code &}
 * read as {@code and}. The graph's {@code searchText} is written with the same rules.
 */
public final class SearchText {

	private SearchText() {
	}

	/**
	 * Lower case letters and digits with single spaces between words; empty if the text
	 * has none. {@code O'Neill & Söhne, Inc.} becomes {@code oneill and sohne inc}.
	 */
	public static String of(String text) {
		String plain = Normalizer.normalize(text.replace("&", " and "), Normalizer.Form.NFKD);
		StringBuilder result = new StringBuilder(plain.length());
		boolean space = false;
		for (int i = 0; i < plain.length();) {
			int c = plain.codePointAt(i);
			i += Character.charCount(c);
			if (Character.isLetterOrDigit(c)) {
				if (space && !result.isEmpty()) {
					result.append(' ');
				}
				space = false;
				result.appendCodePoint(Character.toLowerCase(c));
			}
			else if (!isJoiner(c)) {
				space = true;
			}
		}
		return result.toString().toLowerCase(Locale.ROOT);
	}

	/** The words of a text, in order; empty if it has none. */
	public static List<String> words(String text) {
		String plain = of(text);
		return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
	}

	/** Apostrophes and dots join what they stand in: O'Neill, P.A.C.; accents vanish. */
	private static boolean isJoiner(int c) {
		return c == '\'' || c == '\u2019' || c == '\u02BC' || c == '`' || c == '.'
				|| Character.getType(c) == Character.NON_SPACING_MARK;
	}

}
