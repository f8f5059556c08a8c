package org.moneytrail.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;

/**
 * All names of one version of the graph, in the order they rank in among equals: the most
 * money first, then by id. So a search stops reading as soon as it has enough, however
 * many names match.
 */
final class NameIndex {

	/** A word of the name. */
	static final String NAME = "name";

	/** Two words of the name next to each other, written as one. */
	static final String PAIR = "pair";

	/** The whole name. */
	static final String WHOLE = "whole";

	/** The name's words, sorted. */
	static final String BAG = "bag";

	/** An id as its source writes it, in lower case. */
	static final String KEY = "key";

	/** A word of the connected organisation's name. */
	static final String ORGANIZATION = "organization";

	/** A word of the city or the state. */
	static final String PLACE = "place";

	/** What kind of record. */
	static final String LABEL = "label";

	/** Its id in the graph. */
	static final String ID = "id";

	/** Its money in cents. */
	static final String MONEY = "money";

	/** With so many surer matches nobody looks for slips of the keyboard. */
	private static final int FEW = 20;

	/** Words whose names are kept. */
	private static final int KEPT = 2_000;

	private static final long KEPT_BYTES = 32 << 20;

	private final long version;

	private final DirectoryReader reader;

	private final IndexSearcher searcher;

	/**
	 * @param reader of one segment at most, in the order of money and id
	 */
	NameIndex(long version, DirectoryReader reader) {
		this.version = version;
		this.reader = reader;
		this.searcher = new IndexSearcher(reader);
		this.searcher.setQueryCache(new LRUQueryCache(KEPT, KEPT_BYTES, (leaf) -> true, Float.POSITIVE_INFINITY));
		this.searcher.setQueryCachingPolicy(new Words());
	}

	/** The graph version the names were read at. */
	long version() {
		return this.version;
	}

	/** How many names it holds. */
	int size() {
		return this.reader.numDocs();
	}

	/**
	 * Keeps it open for whoever reads it now; {@link #release} lets go.
	 * @return false if it is closed already
	 */
	boolean hold() {
		return this.reader.tryIncRef();
	}

	/** Lets go; the last one closes it. */
	void release() {
		try {
			this.reader.decRef();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot close the names of graph version " + this.version, ex);
		}
	}

	/**
	 * The ranking: by the way of matching, then by money, then by id.
	 * @param labels only these kinds
	 * @param most entries at most
	 */
	List<Found> find(NameQuery query, Collection<String> labels, int most) {
		List<Found> found = new ArrayList<>();
		Set<Integer> seen = new HashSet<>();
		try {
			for (Tier tier : query.tiers()) {
				if (found.size() < (tier.isLoose() ? FEW : most)) {
					this.searcher.search(among(labels, tier.query().get()), new Ranks(tier, found, seen, most));
				}
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the names of graph version " + this.version, ex);
		}
	}

	/** The kind and id of an entry. */
	Entry entry(Found found) {
		try {
			LeafReader leaf = this.reader.leaves().getFirst().reader();
			return new Entry(text(leaf, LABEL, found.place()), text(leaf, ID, found.place()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the names of graph version " + this.version, ex);
		}
	}

	private static String text(LeafReader leaf, String field, int place) throws IOException {
		SortedDocValues values = leaf.getSortedDocValues(field);
		if (values == null || !values.advanceExact(place)) {
			throw new IllegalStateException("a name without " + field);
		}
		return values.lookupOrd(values.ordValue()).utf8ToString();
	}

	private static Query among(Collection<String> labels, Query query) {
		BooleanQuery.Builder wanted = new BooleanQuery.Builder();
		labels.forEach((label) -> wanted.add(new TermQuery(new Term(LABEL, label)), Occur.SHOULD));
		return new BooleanQuery.Builder().add(query, Occur.FILTER).add(wanted.build(), Occur.FILTER).build();
	}

	/**
	 * A name found.
	 *
	 * @param place where it stands in the index
	 * @param tier how it matched
	 */
	record Found(int place, Tier tier) {

	}

	/**
	 * Which record a name belongs to.
	 *
	 * @param label its kind
	 * @param id its id in the graph
	 */
	record Entry(String label, String id) {

	}

	/**
	 * Keeps the names that a word's beginning or its slips lead to, however wide: each
	 * way of matching asks for the same ones again, and so does the next letter typed.
	 * Single words are read as quickly as anything kept.
	 */
	private static final class Words implements QueryCachingPolicy {

		@Override
		public void onUse(Query query) {
			// Nothing is counted: all are kept, the least used go first.
		}

		@Override
		public boolean shouldCache(Query query) {
			return !(query instanceof TermQuery || query instanceof BooleanQuery);
		}

	}

	/** Takes what is new in the order of the index, until there is enough. */
	private record Ranks(Tier tier, List<Found> found, Set<Integer> seen,
			int most) implements CollectorManager<Collector, Boolean> {

		@Override
		public Collector newCollector() {
			return new SimpleCollector() {

				@Override
				public void collect(int place) {
					if (Ranks.this.found.size() == Ranks.this.most) {
						throw new CollectionTerminatedException();
					}
					if (Ranks.this.seen.add(place)) {
						Ranks.this.found.add(new Found(place, Ranks.this.tier));
					}
				}

				@Override
				protected void doSetNextReader(LeafReaderContext context) {
					if (Ranks.this.found.size() == Ranks.this.most) {
						throw new CollectionTerminatedException();
					}
				}

				@Override
				public ScoreMode scoreMode() {
					return ScoreMode.COMPLETE_NO_SCORES;
				}

			};
		}

		@Override
		public Boolean reduce(Collection<Collector> collectors) {
			return Boolean.TRUE;
		}

	}

}
