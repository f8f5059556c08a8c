package org.moneytrail.flow;

import java.util.BitSet;

/**
 * The committees whose money can come to a target where days are not looked at and rows
 * without a day count.
 *
 * @param committees the target's own left out
 * @param used by channel: whether committees' money comes to the target in it
 */
record AnyTime(BitSet committees, boolean[] used) {

	/** One pass over the committees' payments, and few over the rows without a day. */
	static AnyTime of(Weights weights) {
		Upstream up = weights.upstream();
		Projection projection = up.ledger.projection();
		BitSet group = up.question.group();
		BitSet found = new BitSet();
		for (int committee : up.committees) {
			found.set(committee);
		}
		boolean[] used = new boolean[MoneyChannel.values().length];
		for (int channel = 0; channel < used.length; channel++) {
			used[channel] = weights.isUsed(channel);
		}
		boolean grew = true;
		while (grew) {
			grew = false;
			for (Undated row : projection.undated()) {
				boolean isArrival = row.isMove() && group.get(row.payee());
				boolean isSpent = row.isSpending() && row.type() != EdgeType.ABOUT
						&& row.payee() == up.question.candidate();
				boolean leadsOn = row.isMove() && found.get(row.payee());
				if (isArrival || isSpent) {
					used[channel(row).ordinal()] |= up.question.inScope(Days.UNDATED, row.race());
				}
				if ((isArrival || isSpent || leadsOn) && !group.get(row.payer()) && !found.get(row.payer())) {
					follow(projection.moves(), row.payer(), group, found);
					grew = true;
				}
			}
		}
		return new AnyTime(found, used);
	}

	private static MoneyChannel channel(Undated row) {
		if (row.isMove()) {
			return MoneyChannel.DIRECT;
		}
		return (row.type() == EdgeType.SUPPORT) ? MoneyChannel.SUPPORT : MoneyChannel.OPPOSE;
	}

	private static void follow(Edges moves, int committee, BitSet group, BitSet found) {
		IntList queue = new IntList();
		found.set(committee);
		queue.add(committee);
		for (int at = 0; at < queue.size(); at++) {
			for (int i = moves.incomingStart(queue.get(at)); i < moves.incomingEnd(queue.get(at)); i++) {
				int payer = moves.from(moves.incoming(i));
				if (!group.get(payer) && !found.get(payer)) {
					found.set(payer);
					queue.add(payer);
				}
			}
		}
	}

}
