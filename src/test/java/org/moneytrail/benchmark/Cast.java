package org.moneytrail.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The committees and candidates of an invented cycle. Committee 0 is the hub, a hybrid
 * PAC; the rest are in the order of what they raise. Two conduits come last and take part
 * in nothing but earmarks.
 */
final class Cast {

	static final int HUB = 0;

	private static final int CONDUITS = 2;

	/** What a committee is. */
	enum Part {

		PRINCIPAL("H", "P"), AUTHORIZED("H", "A"), PAC("Q", "U"), SUPER_PAC("O", "U"), PARTY("Y", "U"),
		JOINT_FUNDRAISER("N", "J"), HYBRID("W", "U"), CONDUIT("V", "U");

		final String type;

		final String designation;

		Part(String type, String designation) {
			this.type = type;
			this.designation = designation;
		}

	}

	private final Size size;

	private final Part[] parts;

	/** By committee: its candidate, or -1. */
	private final int[] candidateOf;

	/** By candidate: the principal committee. */
	private final List<Integer> principals = new ArrayList<>();

	/**
	 * Committees that take money from committees: all but joint fundraisers and conduits.
	 */
	private final List<Integer> campaigns = new ArrayList<>();

	private final List<Integer> parties = new ArrayList<>();

	private final List<Integer> pacs = new ArrayList<>();

	private final List<Integer> superPacs = new ArrayList<>();

	Cast(Size size) {
		this.size = size;
		int many = size.committees();
		this.parts = new Part[many + CONDUITS];
		this.candidateOf = new int[many + CONDUITS];
		for (int i = 0; i < this.parts.length; i++) {
			this.parts[i] = (i == HUB) ? Part.HYBRID : (i >= many) ? Part.CONDUIT : part(size.seed(), i);
			this.candidateOf[i] = -1;
			switch (this.parts[i]) {
				case PRINCIPAL -> {
					this.candidateOf[i] = this.principals.size();
					this.principals.add(i);
					this.campaigns.add(i);
				}
				case AUTHORIZED -> this.campaigns.add(i);
				case PARTY -> this.parties.add(i);
				case PAC, HYBRID -> this.pacs.add(i);
				case SUPER_PAC -> this.superPacs.add(i);
				default -> {
				}
			}
		}
		for (int i = 0; i < many; i++) {
			if (this.parts[i] == Part.AUTHORIZED) {
				this.candidateOf[i] = Dice.pick(size.seed(), i, 21, this.principals.size());
			}
		}
	}

	/** The first are one of each, so that there is always one. */
	private static Part part(long seed, int committee) {
		if (committee <= Part.JOINT_FUNDRAISER.ordinal()) {
			return Part.values()[committee];
		}
		int hundred = Dice.pick(seed, committee, 20, 100);
		if (hundred < 44) {
			return Part.PRINCIPAL;
		}
		if (hundred < 48) {
			return Part.AUTHORIZED;
		}
		if (hundred < 82) {
			return Part.PAC;
		}
		if (hundred < 90) {
			return Part.SUPER_PAC;
		}
		return (hundred < 95) ? Part.PARTY : Part.JOINT_FUNDRAISER;
	}

	int committees() {
		return this.parts.length;
	}

	/** Committees donors give to: all but the conduits, which come last. */
	int receivers() {
		return this.size.committees();
	}

	int candidates() {
		return this.principals.size();
	}

	Part part(int committee) {
		return this.parts[committee];
	}

	boolean isCampaign(int committee) {
		return this.candidateOf[committee] >= 0;
	}

	/** -1 if the committee is no candidate's. */
	int candidateOf(int committee) {
		return this.candidateOf[committee];
	}

	int principal(int candidate) {
		return this.principals.get(candidate);
	}

	List<Integer> campaigns() {
		return this.campaigns;
	}

	List<Integer> parties() {
		return this.parties;
	}

	List<Integer> pacs() {
		return this.pacs;
	}

	List<Integer> superPacs() {
		return this.superPacs;
	}

	int conduit(int number) {
		return this.size.committees() + number % CONDUITS;
	}

	/** One in fifty has no summary, so that its balance is unknown; never the hub. */
	boolean hasSummary(int committee) {
		return committee == HUB || isCampaign(committee) || Dice.pick(this.size.seed(), committee, 22, 50) != 0;
	}

	String committeeId(int committee) {
		return "C" + Integer.toString(100_100_000 + 7 * committee).substring(1);
	}

	String committeeName(int committee) {
		String stem = Words.name(Dice.pick(this.size.seed(), committee, 23, 4_000));
		return switch (this.parts[committee]) {
			case PRINCIPAL -> candidateLast(this.candidateOf[committee]) + " FOR CONGRESS";
			case AUTHORIZED -> "FRIENDS OF " + candidateLast(this.candidateOf[committee]);
			case PAC -> stem + " PAC";
			case SUPER_PAC -> stem + " ACTION";
			case PARTY -> stem + " PARTY COMMITTEE";
			case JOINT_FUNDRAISER -> stem + " VICTORY FUND";
			case HYBRID -> stem + " NATIONAL FUND";
			case CONDUIT -> stem + " EARMARKS";
		};
	}

	/** H and S in states, the first five for president. */
	String office(int candidate) {
		return (candidate < 5) ? "P" : (candidate % 10 == 5) ? "S" : "H";
	}

	String candidateId(int candidate) {
		String digits = Integer.toString(100_000 + candidate / 50).substring(1);
		return switch (office(candidate)) {
			case "P" -> "P0000" + Integer.toString(10_000 + candidate).substring(1);
			case "S" -> "S0" + candidateState(candidate) + digits;
			default -> "H0" + candidateState(candidate) + district(candidate) + digits.substring(2);
		};
	}

	String candidateName(int candidate) {
		return candidateLast(candidate) + ", " + Words.given(Dice.pick(this.size.seed(), candidate, 24, 64));
	}

	private static String candidateLast(int candidate) {
		return Words.name(candidate * 11 + 5);
	}

	String candidateState(int candidate) {
		return Words.STATES[candidate % Words.STATES.length];
	}

	/** 00 but for the House. */
	String district(int candidate) {
		return office(candidate).equals("H") ? Integer.toString(101 + candidate / 50 % 12).substring(1) : "00";
	}

	String candidateParty(int candidate) {
		return (Dice.pick(this.size.seed(), candidate, 25, 2) == 0) ? "DEM" : "REP";
	}

	/** The stable key of the seat's general election. */
	String race(int candidate) {
		String state = "ocd-division/country:us/state:" + candidateState(candidate).toLowerCase(java.util.Locale.ROOT);
		return switch (office(candidate)) {
			case "P" -> "ocd-division/country:us|president";
			case "S" -> state + "|us-senate";
			default -> state + "/cd:" + Integer.parseInt(district(candidate)) + "|us-house";
		} + "|2020-11-03|general|-|-";
	}

}
