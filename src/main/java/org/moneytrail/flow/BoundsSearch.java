package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the bounds of one request's channel. Candidates of a race are one target, so that
 * money which can have gone to one or the other counts once. Only candidates whom a
 * source's money can have reached through a rival's committees are taken one by one and
 * added, as their attributions are.
 */
final class BoundsSearch {

	private final Projection projection;

	private final MoneyChannel channel;

	private final boolean timeless;

	private final boolean assumesZero;

	private final long deadline;

	/**
	 * @param timeless whether the order of payments does not matter
	 * @param assumesZero whether an unknown opening balance is taken as 0
	 * @param deadline {@link System#nanoTime} at which to stop
	 */
	BoundsSearch(Projection projection, MoneyChannel channel, boolean timeless, boolean assumesZero, long deadline) {
		this.projection = projection;
		this.channel = channel;
		this.timeless = timeless;
		this.assumesZero = assumesZero;
		this.deadline = deadline;
	}

	/** Null if the deadline came first. */
	@Nullable Bounds find(List<Question> questions) {
		Bounds sum = Bounds.NONE;
		for (BoundsTarget target : targets(questions)) {
			Bounds bounds = bounds(target);
			if (bounds == null) {
				return null;
			}
			sum = sum.plus(bounds);
		}
		return sum;
	}

	private @Nullable Bounds bounds(BoundsTarget target) {
		if (this.timeless) {
			return PeriodNetwork.of(target, this.assumesZero).bounds(this.deadline);
		}
		long direct = target.direct();
		Cone cone = Cone.of(target);
		BitSet open = new BitSet();
		for (int i = 0; i < cone.members().size(); i++) {
			int committee = cone.members().get(i);
			open.set(committee, !this.assumesZero && this.projection.unknownOpening().get(committee));
		}
		if (cone.members().size() == 0) {
			return new Bounds(direct, direct, List.of());
		}
		BoundsNetwork network = new BoundsNetwork(target, cone, open);
		long most = network.most(this.deadline);
		long least = (most > 0) ? network.least(this.deadline) : most;
		if (most == MaximumFlow.LATE || least == MaximumFlow.LATE) {
			return null;
		}
		return new Bounds(direct + least, direct + most, open.stream().boxed().toList());
	}

	private List<BoundsTarget> targets(List<Question> questions) {
		List<BoundsTarget> targets = new ArrayList<>();
		BoundsTarget together = null;
		for (Question question : questions) {
			BoundsTarget target = BoundsTarget.of(this.projection, question, this.channel);
			if (questions.size() > 1 && passesRivals(target)) {
				targets.add(target);
			}
			else {
				together = (together != null) ? together.and(question) : target;
			}
		}
		if (together != null) {
			targets.add(together);
		}
		return targets;
	}

	/**
	 * Whether the sources' money can come to a candidate through a rival's committees.
	 */
	private boolean passesRivals(BoundsTarget target) {
		BitSet rivals = target.question().rivals();
		if (this.timeless) {
			return PeriodNetwork.of(target, this.assumesZero).members().intersects(rivals);
		}
		IntList members = Cone.of(target).members();
		for (int i = 0; i < members.size(); i++) {
			if (rivals.get(members.get(i))) {
				return true;
			}
		}
		return false;
	}

}
