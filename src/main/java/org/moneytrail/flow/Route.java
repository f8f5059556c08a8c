package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;

/**
 * One way from a source to the target, with the money that came along it.
 *
 * @param traced where it was found
 * @param source whose money it is
 * @param label its last step
 * @param mass cents and fractions of cents
 * @param key the actors on the way, for a stable order
 */
record Route(Traced traced, ActorId source, int label, double mass, String key) {

	static Route of(Traced traced, ActorId source, int label, double mass) {
		StringBuilder key = new StringBuilder(source.global());
		for (int step : steps(traced, label)) {
			key.append(' ').append(actor(traced, step).global());
		}
		return new Route(traced, source, label, mass, key.toString());
	}

	/** The labels after each step, first step first. */
	List<Integer> steps() {
		return steps(this.traced, this.label);
	}

	/** Who is entered, or spent about, at a step. */
	ActorId actorAt(int step) {
		return actor(this.traced, step);
	}

	private static List<Integer> steps(Traced traced, int label) {
		List<Integer> steps = new ArrayList<>();
		for (int at = label; traced.routes().parent(at) >= 0; at = traced.routes().parent(at)) {
			steps.add(at);
		}
		return steps.reversed();
	}

	private static ActorId actor(Traced traced, int label) {
		int place = traced.routes().place(label);
		Projection projection = traced.projection();
		return (place >= 0) ? new CommitteeId(projection.committees().id(place))
				: new CandidateId(projection.candidates().id(traced.question().candidate()));
	}

}
