package org.moneytrail.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SearchText;

/**
 * What a user typed, as the ways in which names can match it.
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

	/** Longer ones are taken as they stand. */
	private static final int MAX_FUZZY = 40;

	/** Shorter words have too many neighbours to forgive a slip. */
	private static final int MIN_ONE_SLIP = 4;

	private static final int MIN_TWO_SLIPS = 8;

	private static final int MIN_UNFINISHED_SLIP = 5;

	private static final int MAX_UNFINISHED_SLIP = 20;

	/** Effort for one word's automaton: far above what the longest takes. */
	private static final int DETERMINIZE_LIMIT = 1_000_000;

	private static final Set<String> EMPTY_WORDS = Set.of("and", "the");

	/** Parts of a distance automaton the library wants a bound for. */
	private static final int EXPANSIONS = 50;

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

	/** The ways to match, the surest first. */
	List<Tier> tiers() {
		List<Tier> tiers = new ArrayList<>(
				List.of(tier(1, SearchField.ID, SearchMatch.EXACT, term(NameIndex.KEY, this.key)),
						tier(1, SearchField.NAME, SearchMatch.EXACT, term(NameIndex.WHOLE, this.text)),
						tier(0.95, SearchField.NAME, SearchMatch.SAME_WORDS,
								term(NameIndex.BAG, bag(SearchText.words(this.text)))),
						tier(0.9, SearchField.NAME, SearchMatch.WORDS, all((word) -> term(NameIndex.NAME, word))),
						tier(0.8, SearchField.NAME, SearchMatch.NICKNAME, all(NameQuery::known)),
						tier(0.7, SearchField.NAME, SearchMatch.BEGINNING, all(NameQuery::begun)),
						tier(0.6, SearchField.ORGANIZATION, SearchMatch.BEGINNING,
								all(NameQuery::begunWithOrganization)),
						tier(0.5, SearchField.PLACE, SearchMatch.BEGINNING, withPlace()),
						tier(0.4, SearchField.NAME, SearchMatch.SPACING, spaced()), typing(0.3, 1)));
		if (this.words.stream().anyMatch((word) -> mostSlips(word) > 1)) {
			tiers.add(typing(0.2, 2));
		}
		return tiers;
	}

	private Tier typing(double score, int slips) {
		return new Tier(score, SearchField.NAME, SearchMatch.TYPING_ERROR, () -> all((word) -> slipped(word, slips)));
	}

	/** How many slips are forgiven in a word. */
	private static int mostSlips(String word) {
		if (word.length() < MIN_ONE_SLIP || word.length() > MAX_FUZZY) {
			return 0;
		}
		return (word.length() >= MIN_TWO_SLIPS) ? 2 : 1;
	}

	private static Tier tier(double score, SearchField field, SearchMatch match, Query query) {
		return new Tier(score, field, match, () -> query);
	}

	private Query all(UnaryQuery each) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		this.words.forEach((word) -> all.add(each.of(word), Occur.FILTER));
		return all.build();
	}

	/** As it stands, or as a nickname. */
	private static Query known(String word) {
		List<Query> ways = new ArrayList<>();
		ways.add(term(NameIndex.NAME, word));
		Nicknames.TABLE.of(word).forEach((other) -> ways.add(term(NameIndex.NAME, other)));
		return any(ways);
	}

	private static Query begun(String word) {
		return any(List.of(known(word), prefix(NameIndex.NAME, word)));
	}

	private static Query begunWithOrganization(String word) {
		return any(List.of(begun(word), prefix(NameIndex.ORGANIZATION, word)));
	}

	/** A place alone would find everybody who lives there. */
	private Query withPlace() {
		return new BooleanQuery.Builder()
			.add(all((word) -> any(List.of(begun(word), prefix(NameIndex.PLACE, word)))), Occur.FILTER)
			.add(any(this.words.stream().map(NameQuery::begun).toList()), Occur.FILTER)
			.build();
	}

	/** Act Blue for ActBlue, and the other way round. */
	private Query spaced() {
		List<Query> ways = new ArrayList<>();
		ways.add(all((word) -> any(List.of(begun(word), term(NameIndex.PAIR, word)))));
		for (int i = 0; i + 1 < this.words.size(); i++) {
			List<String> joined = new ArrayList<>(this.words.subList(0, i));
			joined.add(this.words.get(i) + this.words.get(i + 1));
			joined.addAll(this.words.subList(i + 2, this.words.size()));
			ways.add(new NameQuery(this.text, this.key, joined).all(NameQuery::begun));
		}
		return any(ways);
	}

	private Query slipped(String word, int slips) {
		List<Query> ways = new ArrayList<>();
		ways.add(begun(word));
		ways.add(term(NameIndex.PAIR, word));
		boolean last = word.equals(this.words.getLast());
		int most = Math.min(slips, mostSlips(word));
		if (most > 0) {
			ways.add(new FuzzyQuery(new Term(NameIndex.NAME, word), most, 0, EXPANSIONS, true,
					MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
			if (last && word.length() >= MIN_UNFINISHED_SLIP && word.length() <= MAX_UNFINISHED_SLIP) {
				ways.add(unfinished(word));
			}
		}
		return any(ways);
	}

	/** The beginning of a word, with a slip in it. */
	private static Query unfinished(String word) {
		return new AutomatonQuery(new Term(NameIndex.NAME, word),
				Operations.determinize(
						Operations.concatenate(
								List.of(new LevenshteinAutomata(word, true).toAutomaton(1), Automata.makeAnyString())),
						DETERMINIZE_LIMIT));
	}

	private static Query term(String field, String value) {
		return new TermQuery(new Term(field, value));
	}

	private static Query prefix(String field, String value) {
		return new PrefixQuery(new Term(field, value));
	}

	private static Query any(List<Query> ways) {
		if (ways.size() == 1) {
			return ways.getFirst();
		}
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		ways.forEach((way) -> any.add(way, Occur.SHOULD));
		return any.build();
	}

	/** A word's query. */
	private interface UnaryQuery {

		Query of(String word);

	}

}
