package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;

/**
 * Puts a request into the places of a projection: one question, or for a race one for
 * each of its candidates.
 */
final class Questions {

	private final Projection projection;

	private final FlowRequest request;

	private final FlowLimits limits;

	private final long deadline;

	Questions(Projection projection, FlowRequest request, FlowLimits limits, long deadline) {
		this.projection = projection;
		this.request = request;
		this.limits = limits;
		this.deadline = deadline;
	}

	/**
	 * The questions, at least one; one without a target where nothing can have reached
	 * it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if a source is one of the target's own
	 * committees
	 */
	List<Question> questions() {
		List<Question> questions = targeted();
		return questions.isEmpty() ? List.of(untargeted()) : questions;
	}

	/** The question without a target. */
	Question untargeted() {
		return question(new BitSet(), -1, null, -1, new BitSet());
	}

	private List<Question> targeted() {
		return switch (this.request.to()) {
			case CandidateId candidate -> ofCandidate(this.projection.candidates().find(candidate.value()), null);
			case CommitteeId committee -> ofCommittee(committee);
			case RaceId race -> ofRace(this.projection.races().find(race.value()));
			default -> throw new IllegalStateException("no target: " + this.request.to());
		};
	}

	/** The question's sources, givers without a dated gift left out. */
	List<Question.Source> sources() {
		List<Question.Source> sources = new ArrayList<>();
		for (ActorId id : this.request.sources()) {
			boolean isCommittee = id instanceof CommitteeId;
			int place = isCommittee ? this.projection.committees().find(id.value())
					: this.projection.givers().find(id.global());
			if (place >= 0) {
				sources.add(new Question.Source(isCommittee, place));
			}
		}
		return sources;
	}

	private List<Question> ofCommittee(CommitteeId committee) {
		int place = this.projection.committees().find(committee.value());
		if (place < 0) {
			return List.of();
		}
		BitSet group = new BitSet();
		group.set(place);
		return List.of(question(group, -1, null, -1, group));
	}

	private List<Question> ofCandidate(int candidate, @Nullable Contest contest) {
		if (candidate < 0) {
			return List.of();
		}
		BitSet group = group(candidate);
		refuseOwn(group);
		return List.of(question(group, candidate, contest, -1, group));
	}

	private List<Question> ofRace(int race) {
		if (race < 0) {
			return List.of();
		}
		Contest contest = this.projection.contests()[race];
		BitSet all = new BitSet();
		for (int candidate : contest.candidates()) {
			all.or(group(candidate));
		}
		refuseOwn(all);
		List<Question> questions = new ArrayList<>();
		for (int candidate : contest.candidates()) {
			questions.add(question(group(candidate), candidate, contest, race, all));
		}
		return questions;
	}

	private Question question(BitSet group, int candidate, @Nullable Contest contest, int race, BitSet rivals) {
		DateRange window = this.request.window();
		LocalDate from = (window != null) ? window.from() : null;
		LocalDate to = (window != null) ? window.to() : null;
		BitSet stopAt = new BitSet();
		for (CommitteeId id : this.request.stopAt()) {
			int place = this.projection.committees().find(id.value());
			if (place >= 0) {
				stopAt.set(place);
			}
		}
		return new Question(sources(), group, rivals, candidate, (from != null) ? Days.of(from) : Days.FIRST,
				(to != null) ? Days.of(to) : Days.LAST, race, (contest != null) ? contest.after() : Days.FIRST,
				(contest != null) ? contest.upTo() : Days.LAST, this.request.toleranceDays(), this.request.maxHops(),
				(this.request.minAmount() != null) ? this.request.minAmount().cents() : 0, stopAt, this.limits.routes(),
				this.deadline);
	}

	private BitSet group(int candidate) {
		BitSet group = new BitSet();
		for (int committee : this.projection.groups()[candidate]) {
			group.set(committee);
		}
		return group;
	}

	private void refuseOwn(BitSet group) {
		for (GlobalId source : this.request.sources()) {
			if (source instanceof CommitteeId committee) {
				int place = this.projection.committees().find(committee.value());
				if (place >= 0 && group.get(place)) {
					throw Refusal.argument("from", "a source outside the target",
							source.global() + " is one of the target's own committees: its money is there already");
				}
			}
		}
	}

}
