package org.moneytrail.flow;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a channel's sums and never in them: things of value, undated rows.
 */
final class Beside {

	private Beside() {
	}

	/** Cents given to the target in kind, in scope. */
	static long inKind(Projection projection, Question question) {
		BitSet group = question.group();
		long cents = 0;
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			cents += into(projection.inKind(), c, null, question) + into(projection.inKindMoves(), c, group, question);
		}
		return cents;
	}

	/** Undated cents toward the target. */
	static long undated(Projection projection, List<Traced> traces, MoneyChannel channel) {
		long cents = 0;
		for (Undated row : projection.undated()) {
			for (Traced traced : traces) {
				cents += isToward(projection, traced.question(), row, channel) ? row.cents() : 0;
			}
		}
		return cents;
	}

	/** Undated rows toward the target or from a source. */
	static List<Undated> undatedRows(Projection projection, FlowRequest request, List<Traced> traces,
			MoneyChannel channel) {
		return projection.undated()
			.stream()
			.filter((row) -> request.sources().stream().anyMatch((source) -> source.global().equals(row.from()))
					|| traces.stream().anyMatch((traced) -> isToward(projection, traced.question(), row, channel)))
			.toList();
	}

	private static boolean isToward(Projection projection, Question question, Undated row, MoneyChannel channel) {
		return switch (row.type()) {
			case SUPPORT -> channel == MoneyChannel.SUPPORT && isCandidate(projection, question, row.to());
			case OPPOSE -> channel == MoneyChannel.OPPOSE && isCandidate(projection, question, row.to());
			case ABOUT -> false;
			case CONTRIBUTION, TRANSFER, REFUND, LOAN, REPAYMENT -> channel == MoneyChannel.DIRECT
					&& isOwn(projection, question, row.to()) && !isOwn(projection, question, row.from());
		};
	}

	private static boolean isCandidate(Projection projection, Question question, String id) {
		return question.candidate() >= 0 && id.equals("candidate:" + projection.candidates().id(question.candidate()));
	}

	private static boolean isOwn(Projection projection, Question question, String id) {
		if (!id.startsWith("committee:")) {
			return false;
		}
		int place = projection.committees().find(id.substring("committee:".length()));
		return place >= 0 && question.group().get(place);
	}

	private static long into(Edges edges, int committee, @Nullable BitSet inside, Question question) {
		long cents = 0;
		for (int i = edges.incomingStart(committee); i < edges.incomingEnd(committee); i++) {
			int edge = edges.incoming(i);
			boolean counts = (inside == null || !inside.get(edges.from(edge)))
					&& question.inScope(edges.arrives(edge), edges.race(edge));
			cents += counts ? edges.cents(edge) : 0;
		}
		return cents;
	}

}
