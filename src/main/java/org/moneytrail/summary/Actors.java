package org.moneytrail.summary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.RaceId;
import org.moneytrail.flow.Names;
import org.moneytrail.flow.Space;

/**
 * Donors, committees, candidates and races as ints, with what money is grouped by. An id
 * is unique over all of them.
 */
final class Actors {

	private final Names ids;

	private final IntColumn traits;

	private final List<Traits> known = new ArrayList<>();

	private final Map<Traits, Integer> places = new HashMap<>();

	private final Map<Integer, List<Integer>> owners = new HashMap<>();

	private final Map<Integer, List<Integer>> groups = new HashMap<>();

	/** States, parties, offices and types of committees: one list of words for all. */
	private final Words words;

	Actors(Space space) {
		this.ids = new Names(space);
		this.traits = new IntColumn(space);
		this.words = new Words(space);
	}

	void add(String id, DonorWord word, @Nullable String state, @Nullable String party, @Nullable String office,
			@Nullable String type, boolean stub) {
		int known = this.ids.size();
		if (this.ids.add(id) != known) {
			return;
		}
		Traits own = new Traits(word, this.words.add(state), this.words.add(party), this.words.add(office),
				this.words.add(type), stub);
		this.traits.add(this.places.computeIfAbsent(own, (first) -> {
			this.known.add(first);
			return this.known.size() - 1;
		}));
	}

	/** The committee holds the candidate's own money. */
	void authorise(String committee, String candidate) {
		int holder = this.ids.find(committee);
		int owner = this.ids.find(candidate);
		if (holder >= 0 && owner >= 0) {
			List<Integer> group = this.groups.computeIfAbsent(owner, (key) -> new ArrayList<>());
			if (!group.contains(holder)) {
				group.add(holder);
				this.owners.computeIfAbsent(holder, (key) -> new ArrayList<>()).add(owner);
			}
		}
	}

	/** {@link Codes#ABSENT} if the graph has no such actor or race. */
	int find(@Nullable String id) {
		int place = (id != null) ? this.ids.find(id) : Codes.UNKNOWN;
		return (place < 0) ? Codes.ABSENT : place;
	}

	Traits traits(int actor) {
		return this.known.get(this.traits.get(actor));
	}

	String id(int actor) {
		return this.ids.id(actor);
	}

	GlobalId globalId(int actor) {
		String id = id(actor);
		return switch (traits(actor).word()) {
			case PERSON, ORGANIZATION, UNDISCLOSED -> new DonorId(id);
			case COMMITTEE -> new CommitteeId(id);
			case CANDIDATE -> new CandidateId(id);
			case RACE -> new RaceId(id);
		};
	}

	/** Null for a race. */
	@Nullable ActorId actorId(int actor) {
		return (globalId(actor) instanceof ActorId id) ? id : null;
	}

	boolean isCommittee(int actor) {
		return actor >= 0 && traits(actor).word() == DonorWord.COMMITTEE;
	}

	boolean isCandidate(int actor) {
		return actor >= 0 && traits(actor).word() == DonorWord.CANDIDATE;
	}

	/** The one candidate whose own money the actor holds, or that it is. */
	int candidate(int actor) {
		if (actor < 0) {
			return Codes.UNKNOWN;
		}
		if (isCandidate(actor)) {
			return actor;
		}
		List<Integer> own = this.owners.getOrDefault(actor, List.of());
		return own.isEmpty() ? Codes.NONE : ((own.size() == 1) ? own.getFirst() : Codes.SEVERAL);
	}

	/** Whether two committees hold the own money of one and the same candidate. */
	boolean haveOneOwner(int one, int other) {
		List<Integer> own = this.owners.getOrDefault(one, List.of());
		return !own.isEmpty() && this.owners.getOrDefault(other, List.of()).stream().anyMatch(own::contains);
	}

	/** The committees that hold a candidate's own money. */
	List<Integer> group(int candidate) {
		return this.groups.getOrDefault(candidate, List.of());
	}

	int state(int actor) {
		return (actor < 0) ? Codes.UNKNOWN : traits(actor).state();
	}

	/** A committee without a party has that of its one candidate. */
	int party(int actor) {
		if (actor < 0) {
			return Codes.UNKNOWN;
		}
		Traits own = traits(actor);
		if (own.party() >= 0) {
			return own.party();
		}
		int candidate = candidate(actor);
		if (candidate >= 0 && candidate != actor) {
			return traits(candidate).party();
		}
		return (own.word() == DonorWord.COMMITTEE && !own.stub()) ? Codes.NONE : Codes.UNKNOWN;
	}

	/** The office of the one candidate. */
	int office(int actor) {
		int candidate = candidate(actor);
		return (candidate >= 0) ? traits(candidate).office() : candidate;
	}

	int type(int actor) {
		if (actor < 0) {
			return Codes.UNKNOWN;
		}
		return isCommittee(actor) ? traits(actor).type() : Codes.NONE;
	}

	Words words() {
		return this.words;
	}

	int size() {
		return this.ids.size();
	}

	/**
	 * What many actors share.
	 *
	 * @param word what it is
	 * @param state two letters, as a code of {@link #words()}
	 * @param party as reported
	 * @param office of a candidate
	 * @param type the letter of a committee
	 * @param stub whether only named in others' filings
	 */
	record Traits(DonorWord word, int state, int party, int office, int type, boolean stub) {

	}

}
