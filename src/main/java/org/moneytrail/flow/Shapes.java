package org.moneytrail.flow;

import java.util.HashMap;
import java.util.Map;

/**
 * What edges have in common in one small number: type, kind and the race they name. There
 * are few combinations, and very many edges.
 */
final class Shapes {

	private static final int SHIFT = 8;

	private static final FlowKind[] KINDS = FlowKind.values();

	private static final EdgeType[] TYPES = EdgeType.values();

	private final Map<Long, Integer> codes = new HashMap<>();

	private final int[] raceless = new int[1 << SHIFT];

	private final IntList words = new IntList();

	private final IntList races = new IntList();

	/** The code of a combination, a new one if it is met for the first time. */
	int code(EdgeType type, FlowKind kind, int race) {
		int word = type.ordinal() << 4 | kind.ordinal();
		if (race < 0) {
			if (this.raceless[word] == 0) {
				this.raceless[word] = add(word, -1) + 1;
			}
			return this.raceless[word] - 1;
		}
		return this.codes.computeIfAbsent((long) race << SHIFT | word, (key) -> add(word, race));
	}

	EdgeType type(int code) {
		return TYPES[this.words.get(code) >> 4];
	}

	boolean is(int code, EdgeType type) {
		return this.words.get(code) >> 4 == type.ordinal();
	}

	/** By code, whether it is of a type. */
	boolean[] of(EdgeType type) {
		boolean[] codes = new boolean[this.words.size()];
		for (int i = 0; i < codes.length; i++) {
			codes[i] = is(i, type);
		}
		return codes;
	}

	FlowKind kind(int code) {
		return KINDS[this.words.get(code) & 0xf];
	}

	/** The race named, or -1. */
	int race(int code) {
		return this.races.get(code);
	}

	private int add(int word, int race) {
		this.words.add(word);
		this.races.add(race);
		return this.words.size() - 1;
	}

}
