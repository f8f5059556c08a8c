package org.moneytrail.flow;

import java.util.BitSet;

/** Which committees' money can come to a committee at all, days not looked at. */
final class Reach {

	private Reach() {
	}

	/** The committee itself and all that pay it, directly or through others. */
	static BitSet into(Edges moves, int committee, int committees) {
		BitSet found = new BitSet(committees);
		IntList queue = new IntList();
		found.set(committee);
		queue.add(committee);
		for (int next = 0; next < queue.size(); next++) {
			int payee = queue.get(next);
			for (int i = moves.incomingStart(payee); i < moves.incomingEnd(payee); i++) {
				int payer = moves.from(moves.incoming(i));
				if (!found.get(payer)) {
					found.set(payer);
					queue.add(payer);
				}
			}
		}
		return found;
	}

}
