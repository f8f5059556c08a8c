package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The running balance for one question: hop by hop where the sources' money is, and the
 * routes it took to the target. What else arrived was reckoned before, for any source.
 */
final class ByStations {

	private ByStations() {
	}

	/**
	 * Traces a question to its end, or to its deadline.
	 * @param goal reckoned for this question's target
	 */
	static Traced trace(Goal goal, Question question) {
		return trace(goal, null, question);
	}

	/**
	 * The same with what is known of the target besides.
	 * @param fates reckoned for as many hops
	 */
	static Traced trace(Goal goal, @Nullable Fates fates, Question question) {
		Routes routes = new Routes(question.sources().size(), question.maxHops(), question.maxRoutes(), new int[0]);
		Arrivals arrivals = new Arrivals(routes);
		if (question.sources().isEmpty()) {
			return new Traced(goal.projection(), question, routes, arrivals, goal.money, 0, List.of(),
					(committee) -> new int[0], goal.isLate());
		}
		RefundParts[] refunds = new RefundParts[question.sources().size()];
		double[] drawn = goal.own.drawn();
		boolean late = goal.isLate();
		long given = 0;
		List<PlainSums> begun = new ArrayList<>();
		for (int source = 0; source < refunds.length; source++) {
			refunds[source] = RefundParts.of(goal, question.sources().get(source));
			if (!late && PlainSums.suits(goal, question, refunds[source])) {
				int giver = question.sources().get(source).place();
				if (fates != null && fates.name(giver, !refunds[source].isEmpty(), arrivals)) {
					PlainTally sums = fates.sums(question, giver);
					sums.close(routes, arrivals, source);
					given += sums.given;
					continue;
				}
				PlainSums sums = new PlainSums(goal, drawn, question, routes, arrivals, source, refunds[source]);
				late = !sums.begin();
				begun.add(sums);
				given += sums.given();
				continue;
			}
			HopLayers layers = new HopLayers(goal, drawn, question, routes, arrivals, source, refunds[source]);
			late |= !late && !layers.place();
			given += layers.given();
		}
		RouteSearch search = new RouteSearch(goal, drawn, (fates != null) ? fates.ends() : RouteEnds.of(goal, drawn),
				question, routes, arrivals, refunds);
		if (!late) {
			search.run();
		}
		for (PlainSums sums : begun) {
			late |= !late && !sums.end();
		}
		return new Traced(goal.projection(), question, routes, arrivals, goal.money, given, List.of(),
				search::sourceDays, late);
	}

}
