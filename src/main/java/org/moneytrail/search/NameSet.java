package org.moneytrail.search;

import java.io.IOException;
import java.util.Arrays;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Some names of an index, by their places in it: most words lead to few names, some to
 * very many.
 */
final class NameSet {

	/** No name. */
	static final NameSet NONE = new NameSet(new int[0], null, 0);

	/** More are a bit each. */
	private static final int FEW = 512;

	private static final int OVERHEAD = 150;

	/** In rising order; none if the places are bits. */
	private final int[] few;

	private final @Nullable BitSet many;

	private final int size;

	private NameSet(int[] few, @Nullable BitSet many, int size) {
		this.few = few;
		this.many = many;
		this.size = size;
	}

	/**
	 * @param length of the index
	 */
	static NameSet of(DocIdSetIterator places, int length) throws IOException {
		BitSet bits = BitSet.of(places, length);
		int size = bits.cardinality();
		if (size == 0) {
			return NONE;
		}
		if (size > FEW) {
			return new NameSet(NONE.few, bits, size);
		}
		int[] few = new int[size];
		int place = -1;
		for (int i = 0; i < size; i++) {
			place = bits.nextSetBit(place + 1);
			few[i] = place;
		}
		return new NameSet(few, null, size);
	}

	/** How many. */
	int size() {
		return this.size;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	boolean has(int place) {
		return (this.many != null) ? this.many.get(place) : Arrays.binarySearch(this.few, place) >= 0;
	}

	/**
	 * The first one from a place on.
	 * @param from a place in the index
	 * @return {@link DocIdSetIterator#NO_MORE_DOCS} if there is none
	 */
	int next(int from) {
		if (this.many != null) {
			return this.many.nextSetBit(from);
		}
		int found = Arrays.binarySearch(this.few, from);
		int at = (found >= 0) ? found : -1 - found;
		return (at < this.few.length) ? this.few[at] : DocIdSetIterator.NO_MORE_DOCS;
	}

	/** Whether it has a bit for every name, that is set or not. */
	boolean isDense() {
		return this.many instanceof FixedBitSet;
	}

	/** 64 places of a dense set. */
	long bits(int word) {
		return (this.many instanceof FixedBitSet dense) ? dense.getBits()[word] : 0;
	}

	/** The memory it takes. */
	int bytes() {
		return OVERHEAD + Integer.BYTES * this.few.length + ((this.many != null) ? (int) this.many.ramBytesUsed() : 0);
	}

}
