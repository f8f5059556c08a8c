package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;

/** One way from a source to the target, with the money that came along it. */
final class Route {

	private final Traced traced;

	private final ActorId source;

	private final int label;

	private final double mass;

	private @Nullable String key;

	/**
	 * @param traced where it was found
	 * @param source whose money it is
	 * @param label its last step
	 * @param mass cents and fractions of cents
	 */
	Route(Traced traced, ActorId source, int label, double mass) {
		this.traced = traced;
		this.source = source;
		this.label = label;
		this.mass = mass;
	}

	Traced traced() {
		return this.traced;
	}

	ActorId source() {
		return this.source;
	}

	int label() {
		return this.label;
	}

	double mass() {
		return this.mass;
	}

	/** The actors on the way, for a stable order. */
	String key() {
		String known = this.key;
		if (known == null) {
			StringBuilder text = new StringBuilder(this.source.global());
			for (int step : steps()) {
				text.append(' ').append(actorAt(step).global());
			}
			known = text.toString();
			this.key = known;
		}
		return known;
	}

	/** The labels after each step, first step first. */
	List<Integer> steps() {
		List<Integer> steps = new ArrayList<>();
		for (int at = this.label; this.traced.routes().parent(at) >= 0; at = this.traced.routes().parent(at)) {
			steps.add(at);
		}
		return steps.reversed();
	}

	/** Who is entered, or spent about, at a step. */
	ActorId actorAt(int step) {
		int place = this.traced.routes().place(step);
		Projection projection = this.traced.projection();
		return (place >= 0) ? new CommitteeId(projection.committees().id(place))
				: new CandidateId(projection.candidates().id(this.traced.question().candidate()));
	}

}
