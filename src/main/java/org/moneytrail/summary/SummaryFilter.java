package org.moneytrail.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.moneytrail.committee.CommitteeType;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.MoneyRange;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyKind;

/**
 * Which rows; a null condition always holds.
 *
 * @param dates on these days
 * @param amount single rows of such amounts
 * @param cycles of one of these cycles
 * @param kinds of one of these kinds
 * @param donors given, lent or spent by one of these
 * @param recipients received by, or about, one of these; a candidate stands for the own
 * committees too
 * @param conduits passed on by one of these
 * @param races naming one of these races
 * @param states with the giver in one of these
 * @param parties of one of these
 * @param offices for one of these
 * @param committeeTypes with a committee of one of these types
 * @param employers as reported, case aside
 * @param occupations as reported, case aside
 * @param sources loaded from one of these
 * @param rules left out by one of these rules; nothing that counts
 * @param counted only rows that count, or only such in no total
 * @param fromOutside not between committees of one candidate
 */
record SummaryFilter(@Nullable DateRange dates, @Nullable MoneyRange amount, @Nullable List<Integer> cycles,
		@Nullable List<MoneyKind> kinds, @Nullable List<String> donors, @Nullable List<String> recipients,
		@Nullable List<String> conduits, @Nullable List<String> races, @Nullable List<String> states,
		@Nullable List<String> parties, @Nullable List<String> offices, @Nullable List<CommitteeType> committeeTypes,
		@Nullable List<String> employers, @Nullable List<String> occupations, @Nullable List<String> sources,
		@Nullable List<String> rules, @Nullable Boolean counted, @Nullable Boolean fromOutside) {

	/** Values one condition may list. */
	static final int MOST_VALUES = 100;

	static final SummaryFilter NONE = new SummaryFilter(null, null, null, null, null, null, null, null, null, null,
			null, null, null, null, null, null, null, null);

	SummaryFilter {
		if (cycles != null) {
			for (Integer cycle : cycles) {
				if (cycle % 2 != 0) {
					throw Refusal.argument("cycles", "even years",
							"a cycle is named by its even end year, was " + cycle);
				}
			}
		}
	}

	/** The money received by one committee, or by the own committees of one candidate. */
	static SummaryFilter receivedBy(ActorId recipient, @Nullable DateRange dates) {
		return new SummaryFilter(dates, null, null, null, null, List.of(recipient.global()), null, null, null, null,
				null, null, null, null, null, null, null, recipient instanceof CandidateId);
	}

	/** The conditions on rows of the keys' class of money. */
	List<RowFilter.Condition> conditions(Keys keys) {
		List<RowFilter.Condition> conditions = new ArrayList<>();
		add(conditions, "cycles", SummaryDimension.CYCLE, this.cycles, (cycle) -> cycle);
		add(conditions, "kinds", SummaryDimension.KIND, this.kinds, MoneyKind::ordinal);
		add(conditions, "donors", SummaryDimension.DONOR, this.donors,
				(id) -> find(keys, "donors", id, ActorId.class, "donor, committee or candidate"));
		addRecipients(conditions, keys);
		add(conditions, "conduits", SummaryDimension.CONDUIT, this.conduits,
				(id) -> find(keys, "conduits", id, CommitteeId.class, "committee"));
		add(conditions, "races", SummaryDimension.RACE, this.races,
				(id) -> find(keys, "races", id, RaceId.class, "race"));
		add(conditions, "states", SummaryDimension.STATE, this.states, named(keys, SummaryDimension.STATE, "states"));
		add(conditions, "parties", SummaryDimension.PARTY, this.parties,
				named(keys, SummaryDimension.PARTY, "parties"));
		add(conditions, "offices", SummaryDimension.OFFICE, this.offices,
				named(keys, SummaryDimension.OFFICE, "offices"));
		add(conditions, "committeeTypes", SummaryDimension.COMMITTEE_TYPE, this.committeeTypes,
				(type) -> keys.find("committeeTypes", SummaryDimension.COMMITTEE_TYPE, type.code()));
		add(conditions, "employers", SummaryDimension.EMPLOYER, this.employers,
				named(keys, SummaryDimension.EMPLOYER, "employers"));
		add(conditions, "occupations", SummaryDimension.OCCUPATION, this.occupations,
				named(keys, SummaryDimension.OCCUPATION, "occupations"));
		add(conditions, "sources", SummaryDimension.SOURCE, this.sources,
				named(keys, SummaryDimension.SOURCE, "sources"));
		add(conditions, "rules", SummaryDimension.RULE, this.rules, named(keys, SummaryDimension.RULE, "rules"));
		return conditions;
	}

	/**
	 * Whether money without a row can be told for these conditions: nothing is asked for
	 * that only a row says.
	 */
	boolean leavesUnitemised() {
		return this.amount == null && this.kinds == null && this.donors == null && this.conduits == null
				&& this.races == null && this.states == null && this.employers == null && this.occupations == null
				&& this.sources == null && this.rules == null && !Boolean.FALSE.equals(this.counted);
	}

	/** The recipients' committees, for who knows their places. */
	private void addRecipients(List<RowFilter.Condition> conditions, Keys keys) {
		if (this.recipients == null) {
			return;
		}
		bounded("recipients", this.recipients);
		List<Integer> codes = new ArrayList<>();
		Actors actors = keys.columns().actors();
		boolean spending = switch (keys.money()) {
			case SUPPORT, OPPOSE, ABOUT, EDUCATION -> true;
			default -> false;
		};
		for (String text : this.recipients) {
			GlobalId id = GlobalId.parse("recipients", text);
			if (!(id instanceof ActorId) && !(id instanceof RaceId)) {
				throw Refusal.argument("recipients", "donor, committee, candidate or race",
						"recipients must be ids of donors, committees, candidates or races, but one names a "
								+ id.word());
			}
			int place = keys.find("recipients", SummaryDimension.RECIPIENT, text);
			codes.add(place);
			if (place >= 0 && !spending && id instanceof CandidateId) {
				codes.addAll(actors.group(place));
			}
		}
		conditions.add(new RowFilter.Condition(SummaryDimension.RECIPIENT, codes));
	}

	private static Function<String, Integer> named(Keys keys, SummaryDimension by, String argument) {
		return (text) -> keys.find(argument, by, text);
	}

	private static <T extends GlobalId> int find(Keys keys, String argument, String text, Class<T> type,
			String expected) {
		GlobalId.parse(argument, text);
		if (!type.isInstance(GlobalId.parse(argument, text))) {
			throw Refusal.argument(argument, expected, argument + " must be ids of a " + expected + ", but one names a "
					+ GlobalId.parse(argument, text).word());
		}
		return keys.find(argument, SummaryDimension.DONOR, text);
	}

	private static <T> void add(List<RowFilter.Condition> conditions, String argument, SummaryDimension by,
			@Nullable List<T> values, Function<T, Integer> code) {
		if (values != null) {
			bounded(argument, values);
			conditions.add(new RowFilter.Condition(by, values.stream().map(code).toList()));
		}
	}

	private static void bounded(String argument, List<?> values) {
		if (values.size() > MOST_VALUES) {
			throw Refusal.argument(argument, "at most " + MOST_VALUES,
					argument + " lists " + values.size() + " values, at most " + MOST_VALUES + " are allowed");
		}
	}

	/** Whether it is money of a class that can be told without rows. */
	static boolean hasUnitemised(MoneyClass money) {
		return money == MoneyClass.CONTRIBUTIONS;
	}

}
