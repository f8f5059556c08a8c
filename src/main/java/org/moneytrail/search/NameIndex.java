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
import org.apache.lucene.index.SortedDocValues;
import org.jspecify.annotations.Nullable;

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

	private final long version;

	private final DirectoryReader reader;

	/** Null if there is no name at all. */
	private final @Nullable NameSets sets;

	/**
	 * @param reader of one segment at most, in the order of money and id
	 */
	NameIndex(long version, DirectoryReader reader) {
		this.version = version;
		this.reader = reader;
		this.sets = reader.leaves().isEmpty() ? null : new NameSets(reader.leaves().getFirst().reader());
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
		if (this.sets == null) {
			return found;
		}
		NameMatches matches = new NameMatches(this.sets, this.reader.maxDoc(), query, labels);
		Set<Integer> seen = new HashSet<>();
		for (Tier tier : Tier.values()) {
			boolean sought = found.size() < (tier.isLoose() ? Math.min(FEW, most) : most)
					&& (tier != Tier.TWO_SLIPS || query.isLong());
			if (sought) {
				for (int place : matches.find(tier, most - found.size(), (one) -> !seen.contains(one))) {
					seen.add(place);
					found.add(new Found(place, tier));
				}
			}
		}
		return found;
	}

	/** For whoever reads the names in another way. */
	DirectoryReader reader() {
		return this.reader;
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

}
