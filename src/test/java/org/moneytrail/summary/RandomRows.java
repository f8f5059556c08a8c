package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.moneytrail.flow.Space;
import org.moneytrail.money.MoneyKind;
import org.moneytrail.money.MoneyType;

/** Money rows of every type among a few actors, with everything missing now and then. */
final class RandomRows {

	static final List<String> STATES = List.of("PA", "NY", "DC");

	static final List<String> EMPLOYERS = List.of("ACME", "Acme", "Initech", "self");

	private final Random random;

	private final MoneyColumns columns = new MoneyColumns(7, Space.heap());

	private final List<MoneyColumns.Source> rows = new ArrayList<>();

	RandomRows(long seed, int count) {
		this.random = new Random(seed);
		Actors actors = this.columns.actors();
		for (int i = 0; i < 8; i++) {
			actors.add("d" + i, (i == 7) ? DonorWord.UNDISCLOSED : (i > 4) ? DonorWord.ORGANIZATION : DonorWord.PERSON,
					(i % 4 == 3) ? null : STATES.get(i % 3), null, null, null, false);
		}
		for (int i = 0; i < 6; i++) {
			actors.add("c" + i, DonorWord.COMMITTEE, (i == 5) ? null : STATES.get(i % 3), (i % 3 == 0) ? "DEM" : null,
					null, (i % 2 == 0) ? "H" : "O", i == 4);
		}
		for (int i = 0; i < 3; i++) {
			actors.add("k" + i, DonorWord.CANDIDATE, STATES.get(i), (i == 0) ? null : "REP", "H", null, false);
		}
		actors.add("r0", DonorWord.RACE, null, "dem", "H", null, false);
		actors.authorise("c0", "k0");
		actors.authorise("c1", "k0");
		actors.authorise("c2", "k1");
		actors.authorise("c3", "k1");
		actors.authorise("c3", "k2");
		this.columns.addElection("k0", LocalDate.of(2020, 3, 3));
		for (int i = 0; i < count; i++) {
			MoneyColumns.Source row = row(i);
			this.rows.add(row);
			this.columns.add(row);
		}
		this.columns.addUnitemised("c0", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 3, 31), 1_000_001, null);
		this.columns.addUnitemised("c2", LocalDate.of(2020, 1, 1), null, 500, null);
		this.columns.seal();
	}

	MoneyColumns columns() {
		return this.columns;
	}

	List<MoneyColumns.Source> rows() {
		return this.rows;
	}

	private MoneyColumns.Source row(int i) {
		MoneyType type = MoneyType.values()[this.random.nextInt(MoneyType.values().length)];
		String donor = "d" + this.random.nextInt(8);
		String committee = "c" + this.random.nextInt(6);
		String candidate = "k" + this.random.nextInt(3);
		LocalDate day = LocalDate.of(2019, 11, 25).plusDays(this.random.nextInt(120));
		boolean left = type == MoneyType.NOT_COUNTED;
		String from = switch (type) {
			case CONTRIBUTED_TO, LOANED_TO, EDUCATED_VOTERS_IN, NOT_COUNTED -> oneOf(donor, donor, "c5", candidate);
			default -> committee;
		};
		String to = switch (type) {
			case TRANSFERRED_TO, CONTRIBUTED_TO, LOANED_TO, NOT_COUNTED -> "c" + this.random.nextInt(6);
			case REFUNDED_TO, REPAID_TO -> oneOf(donor, donor, "c5", candidate);
			case SPENT_SUPPORTING, SPENT_OPPOSING, SPENT_ABOUT -> candidate;
			case EDUCATED_VOTERS_IN -> "r0";
		};
		boolean superseded = left && this.random.nextBoolean();
		return new MoneyColumns.Source(type, kind(type), (i % 3 == 0) ? "x-" + i : String.valueOf(1000 + i), from, to,
				left ? this.random.nextInt(200_000) - 1000 : 1 + this.random.nextInt(300_000), maybe(day),
				maybe(EMPLOYERS.get(this.random.nextInt(4))), maybe(oneOf("Lawyer", "LAWYER", "cook")),
				this.random.nextInt(3) == 0 ? "r0" : null, this.random.nextInt(5) == 0 ? "c4" : null, "fec",
				left ? oneOf("24A", "24E", "15") : "15", left ? oneOf("MEMO", "DUPLICATE") : null,
				maybe(day.plusDays(30)), superseded ? day.plusDays(60) : null,
				superseded ? MoneyType.CONTRIBUTED_TO : null);
	}

	private MoneyKind kind(MoneyType type) {
		return switch (type) {
			case CONTRIBUTED_TO ->
				oneOf(MoneyKind.MONETARY, MoneyKind.MONETARY, MoneyKind.IN_KIND, MoneyKind.SELF_FUNDING);
			case TRANSFERRED_TO -> MoneyKind.TRANSFER;
			case REFUNDED_TO -> oneOf(MoneyKind.REFUND, MoneyKind.NEGATIVE, MoneyKind.IN_KIND);
			case LOANED_TO -> MoneyKind.LOAN;
			case REPAID_TO -> MoneyKind.LOAN_REPAYMENT;
			case SPENT_SUPPORTING, SPENT_OPPOSING -> MoneyKind.INDEPENDENT_EXPENDITURE;
			case SPENT_ABOUT -> MoneyKind.COORDINATED;
			case EDUCATED_VOTERS_IN -> MoneyKind.VOTER_EDUCATION;
			case NOT_COUNTED -> oneOf(MoneyKind.MONETARY, MoneyKind.INDEPENDENT_EXPENDITURE, MoneyKind.DEBT);
		};
	}

	@SafeVarargs
	private <T> T oneOf(T... values) {
		return values[this.random.nextInt(values.length)];
	}

	private <T> @Nullable T maybe(T value) {
		return (this.random.nextInt(6) == 0) ? null : value;
	}

}
