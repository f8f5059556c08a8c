package org.moneytrail.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Names that are in each of several unions of sets. */
final class NamesInAll {

	private final int length;

	private final List<Union> unions = new ArrayList<>();

	/**
	 * @param length of the index
	 */
	NamesInAll(int length) {
		this.length = length;
	}

	/** They are in one of these sets, too. */
	NamesInAll and(List<NameSet> sets) {
		this.unions.add(Union.of(sets));
		return this;
	}

	/**
	 * Visits them in the order of the index.
	 * @param visitor says whether to go on
	 */
	void visit(IntPredicate visitor) {
		this.unions.sort(Comparator.comparingLong(Union::size));
		Union least = this.unions.getFirst();
		if (least.size == 0) {
			return;
		}
		if (this.unions.stream().allMatch(Union::isDense)) {
			visitWords(visitor);
		}
		else {
			visitAll(least, visitor);
		}
	}

	private void visitAll(Union least, IntPredicate visitor) {
		int[] next = new int[least.sets.length];
		for (int place = least.next(next, 0, this.length); place < this.length; place = least.next(next, place + 1,
				this.length)) {
			if (isInOthers(place) && !visitor.test(place)) {
				return;
			}
		}
	}

	private boolean isInOthers(int place) {
		for (int i = 1; i < this.unions.size(); i++) {
			if (!this.unions.get(i).has(place)) {
				return false;
			}
		}
		return true;
	}

	/** 64 names at a time. */
	private void visitWords(IntPredicate visitor) {
		int words = FixedBitSet.bits2words(this.length);
		for (int word = 0; word < words; word++) {
			long bits = -1;
			for (int i = 0; bits != 0 && i < this.unions.size(); i++) {
				bits &= this.unions.get(i).bits(word);
			}
			for (; bits != 0; bits &= bits - 1) {
				if (!visitor.test((word << 6) + Long.numberOfTrailingZeros(bits))) {
					return;
				}
			}
		}
	}

	/**
	 * Names that are in one of several sets.
	 *
	 * @param size no less than there are
	 */
	private record Union(NameSet[] sets, long size) {

		static Union of(List<NameSet> sets) {
			NameSet[] some = sets.stream().filter((set) -> !set.isEmpty()).toArray(NameSet[]::new);
			return new Union(some, Arrays.stream(some).mapToLong(NameSet::size).sum());
		}

		boolean isDense() {
			for (NameSet set : this.sets) {
				if (!set.isDense()) {
					return false;
				}
			}
			return true;
		}

		long bits(int word) {
			long bits = 0;
			for (NameSet set : this.sets) {
				bits |= set.bits(word);
			}
			return bits;
		}

		boolean has(int place) {
			for (NameSet set : this.sets) {
				if (set.has(place)) {
					return true;
				}
			}
			return false;
		}

		/**
		 * The first one from a place on.
		 * @param next the first one of each set, as far as it was looked for
		 */
		int next(int[] next, int from, int length) {
			int first = DocIdSetIterator.NO_MORE_DOCS;
			for (int i = 0; i < this.sets.length; i++) {
				if (next[i] < from || from == 0) {
					next[i] = (from < length) ? this.sets[i].next(from) : DocIdSetIterator.NO_MORE_DOCS;
				}
				first = Math.min(first, next[i]);
			}
			return first;
		}

	}

}
