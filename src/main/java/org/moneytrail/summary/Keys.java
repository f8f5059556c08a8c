package org.moneytrail.summary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.money.MoneyKind;

/**
 * What rows of one class of money are grouped by: a code for each row and dimension, and
 * the values behind the codes. Codes below 0 name no value, see {@link Codes}.
 */
final class Keys {

	private static final long FIRST_DAY = DateRange.FIRST_DAY.toEpochDay();

	/** 1970-01-05, a Monday. */
	private static final long MONDAY = 4;

	/** Weeks are counted from before any day there is. */
	private static final int WEEKS = 110_000;

	private final MoneyColumns columns;

	private final Actors actors;

	private final MoneyClass money;

	/** Whether the row's payer is the recipient of what it undoes. */
	private final boolean reversed;

	private final boolean aboutCandidates;

	Keys(MoneyColumns columns, MoneyClass money) {
		this.columns = columns;
		this.actors = columns.actors();
		this.money = money;
		this.reversed = money == MoneyClass.REFUNDS || money == MoneyClass.LOAN_REPAYMENTS;
		this.aboutCandidates = money == MoneyClass.SUPPORT || money == MoneyClass.OPPOSE || money == MoneyClass.ABOUT;
	}

	MoneyColumns columns() {
		return this.columns;
	}

	MoneyClass money() {
		return this.money;
	}

	/** Who gave, lent or spent. */
	int donor(int row) {
		return this.reversed ? this.columns.to(row) : this.columns.from(row);
	}

	/** Who received it, or what the spending was about. */
	int recipient(int row) {
		return this.reversed ? this.columns.from(row) : this.columns.to(row);
	}

	/** The row's code. */
	int of(SummaryDimension by, int row) {
		return switch (by) {
			case DONOR -> donor(row);
			case RECIPIENT -> recipient(row);
			case COMMITTEE, CANDIDATE, PARTY, COMMITTEE_TYPE, OFFICE, RECIPIENT_STATE -> ofEnds(by, row);
			case RACE -> race(row);
			case STATE -> this.actors.state(this.aboutCandidates ? recipient(row) : donor(row));
			case EMPLOYER -> ofPerson(this.columns.employer(row), row);
			case OCCUPATION -> ofPerson(this.columns.occupation(row), row);
			case KIND -> this.columns.shape(row).kind().ordinal();
			case DAY, WEEK, MONTH, CYCLE -> ofDay(by, this.columns.day(row));
			case SIZE -> SizeBand.of(this.columns.cents(row));
			case DONOR_KIND -> donorKind(donor(row));
			case CONDUIT -> this.columns.conduit(row);
			case SOURCE -> this.columns.shape(row).source();
			case RULE -> this.columns.shape(row).rule();
		};
	}

	/** The code that follows from a receiving committee alone. */
	int ofCommittee(SummaryDimension by, int committee) {
		return switch (by) {
			case RECIPIENT, COMMITTEE -> committee;
			case CANDIDATE -> this.actors.candidate(committee);
			case PARTY -> this.actors.party(committee);
			case COMMITTEE_TYPE -> this.actors.type(committee);
			case OFFICE -> this.actors.office(committee);
			case RECIPIENT_STATE -> this.actors.state(committee);
			default -> throw new IllegalArgumentException(by + " does not follow from a committee");
		};
	}

	private int ofEnds(SummaryDimension by, int row) {
		int recipient = recipient(row);
		if (by == SummaryDimension.COMMITTEE || by == SummaryDimension.COMMITTEE_TYPE) {
			int committee = committee(row, recipient);
			return (committee < 0) ? committee : ofCommittee(by, committee);
		}
		if (recipient >= 0 && this.actors.traits(recipient).word() == DonorWord.RACE) {
			return Codes.NONE;
		}
		return ofCommittee(by, recipient);
	}

	/** The committee that received, or spent, the money. */
	private int committee(int row, int recipient) {
		if (this.actors.isCommittee(recipient)) {
			return recipient;
		}
		int donor = donor(row);
		if (this.actors.isCommittee(donor)) {
			return donor;
		}
		return (recipient < 0 || donor < 0) ? Codes.UNKNOWN : Codes.NONE;
	}

	private int race(int row) {
		int recipient = recipient(row);
		boolean about = recipient >= 0 && this.actors.traits(recipient).word() == DonorWord.RACE;
		return about ? recipient : this.columns.race(row);
	}

	/** Only persons have employers and occupations. */
	private int ofPerson(int code, int row) {
		if (code >= 0) {
			return code;
		}
		int donor = donor(row);
		boolean other = donor >= 0 && this.actors.traits(donor).word() != DonorWord.PERSON;
		return other ? Codes.NONE : Codes.UNKNOWN;
	}

	private int donorKind(int donor) {
		return (donor < 0) ? Codes.UNKNOWN : this.actors.traits(donor).word().ordinal();
	}

	static int ofDay(SummaryDimension by, int day) {
		if (day < FIRST_DAY) {
			return Codes.UNKNOWN;
		}
		return switch (by) {
			case DAY -> Math.toIntExact(day - FIRST_DAY);
			case WEEK -> Math.toIntExact(Math.floorDiv(day - MONDAY, 7L)) + WEEKS;
			case MONTH -> {
				LocalDate date = LocalDate.ofEpochDay(day);
				yield date.getYear() * 12 + date.getMonthValue() - 1;
			}
			case CYCLE -> {
				int year = LocalDate.ofEpochDay(day).getYear();
				yield year + year % 2;
			}
			default -> throw new IllegalArgumentException(by + " does not follow from a day");
		};
	}

	/** The first and last day of a code of time. */
	static DateRange days(SummaryDimension by, int code) {
		return switch (by) {
			case DAY -> {
				LocalDate day = LocalDate.ofEpochDay(code + FIRST_DAY);
				yield new DateRange(day, day);
			}
			case WEEK -> {
				LocalDate monday = LocalDate.ofEpochDay((code - WEEKS) * 7L + MONDAY);
				yield new DateRange(monday, monday.plusDays(6));
			}
			case MONTH -> {
				YearMonth month = YearMonth.of(code / 12, code % 12 + 1);
				yield new DateRange(month.atDay(1), month.atEndOfMonth());
			}
			case CYCLE -> new DateRange(LocalDate.of(code - 1, 1, 1), LocalDate.of(code, 12, 31));
			default -> throw new IllegalArgumentException(by + " has no days");
		};
	}

	/**
	 * The value behind a code, as the schema describes it.
	 * @param code from 0 on
	 */
	String value(SummaryDimension by, int code) {
		return switch (by) {
			case DONOR, RECIPIENT, COMMITTEE, CANDIDATE, RACE, CONDUIT -> this.actors.globalId(code).global();
			case PARTY, STATE, COMMITTEE_TYPE, OFFICE, RECIPIENT_STATE -> this.actors.words().text(code);
			case EMPLOYER -> this.columns.employers().text(code);
			case OCCUPATION -> this.columns.occupations().text(code);
			case KIND -> MoneyKind.values()[code].name();
			case DAY, WEEK -> String.valueOf(days(by, code).from());
			case MONTH -> String.valueOf(days(by, code).from()).substring(0, "2017-05".length());
			case CYCLE -> Integer.toString(code);
			case SIZE -> SizeBand.at(code).value();
			case DONOR_KIND -> DonorWord.values()[code].name();
			case SOURCE -> this.columns.sources().text(code);
			case RULE -> this.columns.rules().text(code);
		};
	}

	/**
	 * The code of a value, {@link Codes#ABSENT} if no row has it.
	 * @param argument the argument's name, for the message
	 * @throws Refusal {@code INVALID_ARGUMENT} if it can be no value of the dimension
	 */
	int find(String argument, SummaryDimension by, String value) {
		return switch (by) {
			case DONOR, RECIPIENT, COMMITTEE, CANDIDATE, RACE, CONDUIT -> findActor(argument, value);
			case PARTY, STATE, COMMITTEE_TYPE, OFFICE, RECIPIENT_STATE -> this.actors.words().find(value);
			case EMPLOYER -> this.columns.employers().find(value);
			case OCCUPATION -> this.columns.occupations().find(value);
			case KIND -> ordinal(argument, value, MoneyKind.class);
			case DAY, WEEK, MONTH, CYCLE -> findTime(argument, by, value);
			case SIZE -> findBand(argument, value);
			case DONOR_KIND -> ordinal(argument, value, DonorWord.class);
			case SOURCE -> this.columns.sources().find(value);
			case RULE -> this.columns.rules().find(value);
		};
	}

	private int findActor(String argument, String value) {
		GlobalId id = GlobalId.parse(argument, value);
		int place = this.actors.find(id.value());
		return (place >= 0 && this.actors.globalId(place).equals(id)) ? place : Codes.ABSENT;
	}

	private static int findTime(String argument, SummaryDimension by, String value) {
		try {
			LocalDate day = switch (by) {
				case MONTH -> YearMonth.parse(value).atDay(1);
				case CYCLE -> LocalDate.of(Integer.parseInt(value), 1, 1);
				default -> LocalDate.parse(value);
			};
			return ofDay(by, Math.toIntExact(day.toEpochDay()));
		}
		catch (DateTimeException | ArithmeticException | NumberFormatException ex) {
			throw impossible(argument, by, value);
		}
	}

	private static int findBand(String argument, String value) {
		for (int band = 0; band < SizeBand.count(); band++) {
			if (SizeBand.at(band).value().equals(value)) {
				return band;
			}
		}
		throw impossible(argument, SummaryDimension.SIZE, value);
	}

	private static <E extends Enum<E>> int ordinal(String argument, String value, Class<E> type) {
		for (E one : type.getEnumConstants()) {
			if (one.name().equals(value.toUpperCase(Locale.ROOT))) {
				return one.ordinal();
			}
		}
		throw impossible(argument, SummaryDimension.KIND, value);
	}

	private static Refusal impossible(String argument, SummaryDimension by, String value) {
		String shown = (value.length() > 60) ? value.substring(0, 60) + "…" : value;
		return Refusal.argument(argument, "a value as summarize gives it", argument + " has no value of " + by + ": \""
				+ shown + "\"; take values from the keys of a group as they are");
	}

}
