package org.moneytrail.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words of all names, for whoever looks for those a word may have been meant for.
 * They are gone through one by one: most are told apart by their length and letters, and
 * to measure the others takes less than to build an automaton that knows them.
 */
final class NameWords {

	private final List<int[]> words = new ArrayList<>();

	private final List<Integer> letters = new ArrayList<>();

	/** Reads them all. */
	NameWords(Terms terms) throws IOException {
		TermsEnum all = terms.iterator();
		for (BytesRef term = all.next(); term != null; term = all.next()) {
			int[] word = term.utf8ToString().codePoints().toArray();
			this.words.add(word);
			this.letters.add(letters(word));
		}
	}

	/** Those that a word comes out as with so many slips at most, in their order. */
	List<String> withSlips(String text, int slips) {
		int[] asked = text.codePoints().toArray();
		int letters = letters(asked);
		List<String> found = new ArrayList<>();
		for (int i = 0; i < this.words.size(); i++) {
			int[] word = this.words.get(i);
			int known = this.letters.get(i);
			if (Math.abs(word.length - asked.length) <= slips && Integer.bitCount(letters & ~known) <= slips
					&& Integer.bitCount(known & ~letters) <= slips && Slips.between(asked, word, slips, false)) {
				found.add(new String(word, 0, word.length));
			}
		}
		return found;
	}

	/** Those that begin with what a word comes out as with one slip, in their order. */
	List<String> begunWithASlip(String text) {
		int[] asked = text.codePoints().toArray();
		int letters = letters(asked);
		List<String> found = new ArrayList<>();
		for (int i = 0; i < this.words.size(); i++) {
			int[] word = this.words.get(i);
			if (word.length >= asked.length - 1 && Integer.bitCount(letters & ~this.letters.get(i)) <= 1
					&& Slips.between(asked, word, 1, true)) {
				found.add(new String(word, 0, word.length));
			}
		}
		return found;
	}

	/** A bit for each letter, some of which share one. */
	private static int letters(int[] word) {
		int letters = 0;
		for (int letter : word) {
			letters |= 1 << (letter & 31);
		}
		return letters;
	}

}
