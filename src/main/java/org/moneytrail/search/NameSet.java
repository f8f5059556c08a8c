package org.moneytrail.search;

import java.io.IOException;

import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * Some names of an index, by their places in it.
 *
 * @param places a bit each, kept sparsely where there are few
 * @param size how many
 */
record NameSet(BitSet places, int size) {

	/** No name. */
	static final NameSet NONE = new NameSet(new FixedBitSet(0), 0);

	private static final int OVERHEAD = 200;

	/**
	 * @param length of the index
	 */
	static NameSet of(DocIdSetIterator places, int length) throws IOException {
		BitSet bits = BitSet.of(places, length);
		int size = bits.cardinality();
		return (size > 0) ? new NameSet(bits, size) : NONE;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** Whether it has a bit for every name, that is set or not. */
	boolean isDense() {
		return this.places instanceof FixedBitSet;
	}

	/** 64 places of a dense set. */
	long bits(int word) {
		return ((FixedBitSet) this.places).getBits()[word];
	}

	/** The memory it takes. */
	int bytes() {
		return OVERHEAD + (int) this.places.ramBytesUsed();
	}

}
