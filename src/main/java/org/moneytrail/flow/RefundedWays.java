package org.moneytrail.flow;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * By committee that refunds givers: other committees these gave to that pay on. Through
 * them a giver's own money may have come back to be refunded.
 */
final class RefundedWays {

	private static final int[] NONE = {};

	private final int[][] into;

	private RefundedWays(int[][] into) {
		this.into = into;
	}

	/** One pass over the refunds and the gifts of those refunded. */
	static RefundedWays of(Edges gifts, Edges refunds, Edges moves, List<Undated> undated, int committees) {
		BitSet payers = new BitSet(committees);
		for (int committee = 0; committee < committees; committee++) {
			payers.set(committee, moves.outgoingEnd(committee) > moves.outgoingStart(committee));
		}
		undated.stream().filter(Undated::isMove).forEach((row) -> payers.set(row.payer()));
		Map<Integer, IntList> undatedGifts = new HashMap<>();
		undated.stream()
			.filter(Undated::isGift)
			.forEach((row) -> undatedGifts.computeIfAbsent(row.payer(), (key) -> new IntList()).add(row.payee()));
		@Nullable BitSet[] found = new BitSet[committees];
		for (int refund = 0; refund < refunds.size(); refund++) {
			add(found, refunds.from(refund), refunds.to(refund), gifts, payers, undatedGifts);
		}
		for (Undated row : undated) {
			if (row.isRefund()) {
				add(found, row.payer(), row.payee(), gifts, payers, undatedGifts);
			}
		}
		int[][] into = new int[committees][];
		for (int committee = 0; committee < committees; committee++) {
			BitSet ways = found[committee];
			into[committee] = (ways != null) ? ways.stream().toArray() : NONE;
		}
		return new RefundedWays(into);
	}

	private static void add(@Nullable BitSet[] found, int refunder, int giver, Edges gifts, BitSet payers,
			Map<Integer, IntList> undatedGifts) {
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			add(found, refunder, gifts.to(gifts.outgoing(i)), payers);
		}
		IntList payees = undatedGifts.get(giver);
		for (int i = 0; payees != null && i < payees.size(); i++) {
			add(found, refunder, payees.get(i), payers);
		}
	}

	private static void add(@Nullable BitSet[] found, int refunder, int payee, BitSet payers) {
		if (payee != refunder && payers.get(payee)) {
			BitSet ways = found[refunder];
			if (ways == null) {
				ways = new BitSet();
				found[refunder] = ways;
			}
			ways.set(payee);
		}
	}

	/** Committees through which givers' money may have come to be refunded here. */
	int[] into(int committee) {
		return this.into[committee];
	}

}
