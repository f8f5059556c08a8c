package org.moneytrail.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which names a single word leads to, by the way it does. Kept for whoever asks for the
 * word again: each way of matching does, so does the next letter typed, and many names
 * share their words.
 */
final class NameSets {

	private static final long LEAST_KEPT_BYTES = 32 << 20;

	private static final long MOST_KEPT_BYTES = 512 << 20;

	/** The words of a million names take some 150 MB. */
	private static final long KEPT_BYTES = Math.clamp(Runtime.getRuntime().maxMemory() / 16, LEAST_KEPT_BYTES,
			MOST_KEPT_BYTES);

	private final LeafReader leaf;

	private final Cache<Key, NameSet> kept = Caffeine.newBuilder()
		.maximumWeight(KEPT_BYTES)
		.weigher((Key key, NameSet set) -> set.bytes())
		.executor(Runnable::run)
		.build();

	private @Nullable NameWords words;

	/** The sets of a whole index. */
	NameSets(LeafReader leaf) {
		this.leaf = leaf;
	}

	/** The names a word leads to. */
	NameSet of(Way way, String word) {
		if (way == Way.NICKNAME && Nicknames.TABLE.of(word).isEmpty()) {
			return NameSet.NONE;
		}
		return this.kept.get(new Key(way, word), this::read);
	}

	/** The names with words that begin so; these are not kept. */
	NameSet begunOnce(String beginning) {
		return read(() -> begun(NameIndex.NAME, beginning));
	}

	/** The names with a term that is looked for once: these are not kept. */
	NameSet once(String field, String term) {
		return read(() -> exactly(field, term));
	}

	private NameSet read(Key key) {
		String word = key.word();
		return read(() -> switch (key.way()) {
			case EXACT -> exactly(NameIndex.NAME, word);
			case PAIR -> exactly(NameIndex.PAIR, word);
			case LABEL -> exactly(NameIndex.LABEL, word);
			case NICKNAME -> nicknames(word);
			case BEGUN -> begun(NameIndex.NAME, word);
			case BEGUN_ORGANIZATION -> begun(NameIndex.ORGANIZATION, word);
			case BEGUN_PLACE -> begun(NameIndex.PLACE, word);
			case ONE_SLIP -> among((words) -> words.withSlips(word, 1));
			case TWO_SLIPS -> among((words) -> words.withSlips(word, 2));
			case UNFINISHED -> among((words) -> words.begunWithASlip(word));
		});
	}

	private NameSet read(Reading reading) {
		try {
			return reading.read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the names", ex);
		}
	}

	private NameSet exactly(String field, String term) throws IOException {
		Terms terms = this.leaf.terms(field);
		if (terms == null) {
			return NameSet.NONE;
		}
		TermsEnum found = terms.iterator();
		if (!found.seekExact(new BytesRef(term))) {
			return NameSet.NONE;
		}
		return NameSet.of(found.postings(null, PostingsEnum.NONE), this.leaf.maxDoc());
	}

	private NameSet nicknames(String word) throws IOException {
		DocIdSetBuilder names = new DocIdSetBuilder(this.leaf.maxDoc());
		Terms terms = this.leaf.terms(NameIndex.NAME);
		if (terms == null) {
			return NameSet.NONE;
		}
		TermsEnum found = terms.iterator();
		for (String other : Nicknames.TABLE.of(word)) {
			if (found.seekExact(new BytesRef(other))) {
				names.add(found.postings(null, PostingsEnum.NONE));
			}
		}
		return built(names);
	}

	private NameSet begun(String field, String beginning) throws IOException {
		Terms terms = this.leaf.terms(field);
		if (terms == null) {
			return NameSet.NONE;
		}
		BytesRef prefix = new BytesRef(beginning);
		TermsEnum found = terms.iterator();
		if (found.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
			return NameSet.NONE;
		}
		DocIdSetBuilder names = new DocIdSetBuilder(this.leaf.maxDoc());
		PostingsEnum postings = null;
		for (BytesRef term = found.term(); term != null && StringHelper.startsWith(term, prefix); term = found.next()) {
			postings = found.postings(postings, PostingsEnum.NONE);
			names.add(postings);
		}
		return built(names);
	}

	private NameSet among(Function<NameWords, List<String>> wanted) throws IOException {
		Terms terms = this.leaf.terms(NameIndex.NAME);
		if (terms == null) {
			return NameSet.NONE;
		}
		DocIdSetBuilder names = new DocIdSetBuilder(this.leaf.maxDoc());
		TermsEnum found = terms.iterator();
		PostingsEnum postings = null;
		for (String word : wanted.apply(words(terms))) {
			if (found.seekExact(new BytesRef(word))) {
				postings = found.postings(postings, PostingsEnum.NONE);
				names.add(postings);
			}
		}
		return built(names);
	}

	/** Read when they are first asked for. */
	private synchronized NameWords words(Terms terms) throws IOException {
		NameWords words = this.words;
		if (words == null) {
			words = new NameWords(terms);
			this.words = words;
		}
		return words;
	}

	private NameSet built(DocIdSetBuilder names) throws IOException {
		@Nullable DocIdSetIterator all = names.build().iterator();
		return (all != null) ? NameSet.of(all, this.leaf.maxDoc()) : NameSet.NONE;
	}

	/** How a word leads to names. */
	enum Way {

		/** It is a word of the name. */
		EXACT,

		/** It is short or long for a word of the name. */
		NICKNAME,

		/** It begins a word of the name. */
		BEGUN,

		/** It begins a word of the connected organisation's name. */
		BEGUN_ORGANIZATION,

		/** It begins a word of the city or the state. */
		BEGUN_PLACE,

		/** It is two words of the name, written as one. */
		PAIR,

		/** It is a word of the name but for one slip. */
		ONE_SLIP,

		/** It is a word of the name but for two slips. */
		TWO_SLIPS,

		/** It begins a word of the name but for one slip. */
		UNFINISHED,

		/** It is what kind of record the name belongs to. */
		LABEL

	}

	private record Key(Way way, String word) {

	}

	/** Reads a set. */
	private interface Reading {

		NameSet read() throws IOException;

	}

}
