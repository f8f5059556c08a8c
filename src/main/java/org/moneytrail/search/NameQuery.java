package org.moneytrail.search;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.core.Refusal;
import org.moneytrail.core.SearchText;

/**
 * What a user typed, as a query of the full-text index.
 *
 * <p>
 * The text is cut into plain words of letters and digits first, so nothing in it can be
 * an operator of the query language. Every word must be there, in any order: as it
 * stands, as the beginning of a longer word, or with a slip of the keyboard. A bare
 * {@code and} need not be there.
 *
 * @param normalised the whole text as names are stored
 * @param lucene the query
 */
record NameQuery(String normalised, String lucene) {

	private static final int MAX_TEXT = 200;

	private static final int MAX_WORDS = 12;

	private static final int MAX_WORD = 40;

	private static final int MIN_PREFIX = 2;

	private static final int MIN_FUZZY = 5;

	/**
	 * @throws Refusal {@code INVALID_ARGUMENT} if the text is too long or has no letter
	 * or digit
	 */
	static NameQuery of(String text) {
		List<String> words = SearchText.words(text);
		if (words.isEmpty() || text.length() > MAX_TEXT) {
			throw Refusal.argument("text", "1 to " + MAX_TEXT + " characters, at least one letter or digit",
					"text must have at least one letter or digit and at most " + MAX_TEXT + " characters");
		}
		List<String> required = new ArrayList<>(words.stream().filter((word) -> !word.equals("and")).toList());
		if (required.isEmpty()) {
			required = words;
		}
		List<String> clauses = required.stream().distinct().limit(MAX_WORDS).map(NameQuery::clause).toList();
		return new NameQuery(String.join(" ", words), String.join(" ", clauses));
	}

	private static String clause(String word) {
		String known = (word.length() > MAX_WORD) ? word.substring(0, MAX_WORD) : word;
		StringBuilder clause = new StringBuilder("+(").append(known).append("^8");
		if (known.length() >= MIN_PREFIX) {
			clause.append(' ').append(known).append("*^2");
		}
		if (known.length() >= MIN_FUZZY) {
			clause.append(' ').append(known).append("~1");
		}
		return clause.append(')').toString();
	}

}
