package org.moneytrail.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.moneytrail.core.Refusal;
import org.moneytrail.core.SearchText;

/**
 * What a user typed.
 *
 * <p>
 * The text is cut into plain words of letters and digits, and each word is looked up as
 * such: there is no query language it could be read in. Every word must be there, in any
 * order; a bare {@code and} or {@code the} need not be.
 *
 * @param text the whole text as names are stored
 * @param key the text as ids are stored
 * @param words what must be there, no word twice
 */
record NameQuery(String text, String key, List<String> words) {

	private static final int MAX_TEXT = 200;

	private static final int MAX_WORDS = 12;

	private static final Set<String> EMPTY_WORDS = Set.of("and", "the");

	NameQuery {
		words = List.copyOf(words);
	}

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the text is too long or has no letter
	 * or digit
	 */
	static NameQuery of(String typed) {
		List<String> words = SearchText.words(typed);
		if (words.isEmpty() || typed.length() > MAX_TEXT) {
			throw Refusal.argument("text", "1 to " + MAX_TEXT + " characters, at least one letter or digit",
					"text must have at least one letter or digit and at most " + MAX_TEXT + " characters");
		}
		return new NameQuery(SearchText.of(typed), typed.strip().toLowerCase(Locale.ROOT),
				telling(words).stream().distinct().limit(MAX_WORDS).toList());
	}

	/** The words of a name but {@code and} and {@code the}; all if it has no others. */
	static List<String> telling(List<String> words) {
		List<String> telling = words.stream().filter((word) -> !EMPTY_WORDS.contains(word)).toList();
		return telling.isEmpty() ? words : telling;
	}

	/** A name's words in an order of their own, for names that differ in order alone. */
	static String bag(List<String> words) {
		return telling(words).stream().sorted().collect(Collectors.joining(" "));
	}

	/** Its own words in that order. */
	String bag() {
		return bag(SearchText.words(this.text));
	}

	/** Whether a second slip is forgiven in any of its words. */
	boolean isLong() {
		return this.words.stream().anyMatch((word) -> Slips.most(word) > 1);
	}

}
