package org.moneytrail.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * The ways of matching as the library's own queries, one for each way: what
 * {@link NameIndex#find} has to find, slowly.
 */
final class LuceneNames {

	private static final int FEW = 20;

	private final NameQuery query;

	private final List<String> words;

	private LuceneNames(NameQuery query) {
		this.query = query;
		this.words = query.words();
	}

	static List<NameIndex.Found> find(NameIndex index, NameQuery query, Collection<String> labels, int most)
			throws IOException {
		IndexSearcher searcher = new IndexSearcher(index.reader());
		searcher.setQueryCache(null);
		List<NameIndex.Found> found = new ArrayList<>();
		Set<Integer> seen = new HashSet<>();
		for (Map.Entry<Tier, Query> way : new LuceneNames(query).ways().entrySet()) {
			if (found.size() < (way.getKey().isLoose() ? FEW : most)) {
				for (int place : places(searcher, among(labels, way.getValue()))) {
					if (found.size() < most && seen.add(place)) {
						found.add(new NameIndex.Found(place, way.getKey()));
					}
				}
			}
		}
		return found;
	}

	@SuppressWarnings("deprecation")
	private static List<Integer> places(IndexSearcher searcher, Query query) throws IOException {
		List<Integer> places = new ArrayList<>();
		searcher.search(query, new SimpleCollector() {

			@Override
			public void collect(int place) {
				places.add(place);
			}

			@Override
			protected void doSetNextReader(LeafReaderContext context) {
				// There is one segment.
			}

			@Override
			public ScoreMode scoreMode() {
				return ScoreMode.COMPLETE_NO_SCORES;
			}

		});
		return places;
	}

	private static Query among(Collection<String> labels, Query query) {
		BooleanQuery.Builder wanted = new BooleanQuery.Builder();
		labels.forEach((label) -> wanted.add(new TermQuery(new Term(NameIndex.LABEL, label)), Occur.SHOULD));
		return new BooleanQuery.Builder().add(query, Occur.FILTER).add(wanted.build(), Occur.FILTER).build();
	}

	private Map<Tier, Query> ways() {
		Map<Tier, Query> ways = new LinkedHashMap<>();
		ways.put(Tier.ID, term(NameIndex.KEY, this.query.key()));
		ways.put(Tier.WHOLE, term(NameIndex.WHOLE, this.query.text()));
		ways.put(Tier.BAG, term(NameIndex.BAG, this.query.bag()));
		ways.put(Tier.WORDS, all((word) -> term(NameIndex.NAME, word)));
		ways.put(Tier.NICKNAMES, all(LuceneNames::known));
		ways.put(Tier.BEGINNINGS, all(LuceneNames::begun));
		ways.put(Tier.ORGANIZATION, all((word) -> any(List.of(begun(word), prefix(NameIndex.ORGANIZATION, word)))));
		ways.put(Tier.PLACE, withPlace());
		ways.put(Tier.SPACING, spaced());
		ways.put(Tier.ONE_SLIP, all((word) -> slipped(word, 1)));
		if (this.words.stream().anyMatch((word) -> Slips.most(word) > 1)) {
			ways.put(Tier.TWO_SLIPS, all((word) -> slipped(word, 2)));
		}
		return ways;
	}

	private Query all(UnaryQuery each) {
		return all(this.words, each);
	}

	private static Query all(List<String> words, UnaryQuery each) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		words.forEach((word) -> all.add(each.of(word), Occur.FILTER));
		return all.build();
	}

	private static Query known(String word) {
		List<Query> ways = new ArrayList<>();
		ways.add(term(NameIndex.NAME, word));
		Nicknames.TABLE.of(word).forEach((other) -> ways.add(term(NameIndex.NAME, other)));
		return any(ways);
	}

	private static Query begun(String word) {
		return any(List.of(known(word), prefix(NameIndex.NAME, word)));
	}

	private Query withPlace() {
		return new BooleanQuery.Builder()
			.add(all((word) -> any(List.of(begun(word), prefix(NameIndex.PLACE, word)))), Occur.FILTER)
			.add(any(this.words.stream().map(LuceneNames::begun).toList()), Occur.FILTER)
			.build();
	}

	private Query spaced() {
		List<Query> ways = new ArrayList<>();
		ways.add(all((word) -> any(List.of(begun(word), term(NameIndex.PAIR, word)))));
		for (int i = 0; i + 1 < this.words.size(); i++) {
			List<String> joined = new ArrayList<>(this.words.subList(0, i));
			joined.add(this.words.get(i) + this.words.get(i + 1));
			joined.addAll(this.words.subList(i + 2, this.words.size()));
			ways.add(all(joined, LuceneNames::begun));
		}
		return any(ways);
	}

	private Query slipped(String word, int slips) {
		List<Query> ways = new ArrayList<>();
		ways.add(begun(word));
		ways.add(term(NameIndex.PAIR, word));
		int most = Math.min(slips, Slips.most(word));
		if (most > 0) {
			ways.add(new FuzzyQuery(new Term(NameIndex.NAME, word), most, 0, 50, true,
					MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
			if (word.equals(this.words.getLast()) && Slips.mayGoOn(word)) {
				ways.add(new AutomatonQuery(new Term(NameIndex.NAME, word),
						Operations.determinize(Operations.concatenate(
								List.of(new LevenshteinAutomata(word, true).toAutomaton(1), Automata.makeAnyString())),
								1_000_000)));
			}
		}
		return any(ways);
	}

	private static Query term(String field, String value) {
		return new TermQuery(new Term(field, value));
	}

	private static Query prefix(String field, String value) {
		return new PrefixQuery(new Term(field, value));
	}

	private static Query any(List<Query> ways) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		ways.forEach((way) -> any.add(way, Occur.SHOULD));
		return any.build();
	}

	/** A word's query. */
	private interface UnaryQuery {

		Query of(String word);

	}

}
