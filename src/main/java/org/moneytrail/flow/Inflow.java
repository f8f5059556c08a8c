package org.moneytrail.flow;

import java.util.BitSet;
import java.util.function.IntFunction;

/** Which committees' money can come to a committee at all, days not looked at. */
final class Inflow {

	private Inflow() {
	}

	/** The committee itself and all that pay it on a day, directly or through others. */
	static BitSet into(Edges moves, int committee, int committees) {
		return into(moves, (payee) -> new int[0], committee, committees);
	}

	/**
	 * The committee itself and all that pay it, directly or through others.
	 * @param undatedPayers by payee: who paid it without a day
	 */
	static BitSet into(Edges moves, IntFunction<int[]> undatedPayers, int committee, int committees) {
		BitSet found = new BitSet(committees);
		IntList queue = new IntList();
		found.set(committee);
		queue.add(committee);
		for (int next = 0; next < queue.size(); next++) {
			int payee = queue.get(next);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				add(moves.from(moves.incoming(i)), found, queue);
			}
			for (int payer : undatedPayers.apply(payee)) {
				add(payer, found, queue);
			}
		}
		return found;
	}

	private static void add(int payer, BitSet found, IntList queue) {
		if (!found.get(payer)) {
			found.set(payer);
			queue.add(payer);
		}
	}

}
