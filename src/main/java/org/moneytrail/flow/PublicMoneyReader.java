package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.flow.LateReceipts.Needed;
import org.moneytrail.flow.PublicMoney.NotYet;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.stereotype.Component;

/**
 * Reads what the public could know on a day. A row is public from the day its filing came
 * in, else from its own day; a row with neither never is. A row that was replaced stands
 * until the day of what replaced it.
 */
@Component
class PublicMoneyReader {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	/** How often to read a graph that moves on meanwhile. */
	private static final int ATTEMPTS = 3;

	/** The columns of {@code flow/read-money}, then the day something took its place. */
	private static final int UNTIL = MoneyRows.FILING + 1;

	private final NamedQuery stood = NamedQuery.of("flow/read-stood-money");

	private final NamedQuery due = NamedQuery.of("flow/read-due-filings");

	private final GraphReader graph;

	private final ProjectionReader reader;

	PublicMoneyReader(GraphReader graph, ProjectionReader reader) {
		this.graph = graph;
		this.reader = reader;
	}

	/**
	 * One pass over the graph's money, two where something is undisclosed only because
	 * its filing was not in yet.
	 * @param tolerance days a receipt may come after what it pays for; negative if the
	 * order is not asked for
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	PublicMoney read(LocalDate day, int tolerance) {
		for (int attempt = 1;; attempt++) {
			Pass first = pass(day, List.of());
			List<Needed> needed = first.late.needed(first.projection(), tolerance);
			if (needed.isEmpty()) {
				return first.money(day, needed);
			}
			Pass second = pass(day, needed);
			if (second.projection().version() == first.projection().version()) {
				return second.money(day, needed);
			}
			if (attempt == ATTEMPTS) {
				throw new Outage(ErrorCode.UNAVAILABLE,
						"the graph is changing all the time, it cannot be read as a whole; try again shortly", null);
			}
		}
	}

	private Pass pass(LocalDate day, List<Needed> needed) {
		Map<String, LocalDate> dueDays = new HashMap<>();
		this.graph.stream(this.due, Map.of(), LONGEST, (row) -> put(dueDays, row));
		Pass pass = new Pass(day, dueDays);
		pass.projection = this.reader.read((builder) -> {
			pass.begin(builder);
			needed.forEach((part) -> addUndisclosed(builder, part));
			this.graph.scan(MoneyRows.SCAN, LONGEST, (row) -> pass.add(row, null));
			this.graph.scan(this.stood, LONGEST, (row) -> pass.add(row, row.findDate(UNTIL)));
		}, pass::isPublic);
		return pass;
	}

	private static void put(Map<String, LocalDate> dueDays, Row filing) {
		LocalDate due = filing.findDate("dueOn");
		if (due != null) {
			dueDays.put(filing.text("id"), due);
		}
	}

	private static void addUndisclosed(ProjectionBuilder builder, Needed needed) {
		String donor = "not-yet-public|" + needed.committee();
		builder.undisclosedDonor(donor);
		builder.gift(new ProjectionBuilder.Row(EdgeType.CONTRIBUTION, FlowKind.MONETARY,
				"not-yet-public|" + needed.committee() + "|" + needed.day(), donor, needed.committee(),
				needed.part().cents(), needed.day(), needed.day(), Days.UNDATED, null), false);
	}

	/** One reading of the graph. */
	private static final class Pass {

		private final LocalDate day;

		private final Map<String, LocalDate> dueDays;

		private LateReceipts late = new LateReceipts();

		private final Set<String> replaced = new HashSet<>();

		private final Set<String> unsaid = new HashSet<>();

		private @Nullable MoneyRows rows;

		private @Nullable Projection projection;

		Pass(LocalDate day, Map<String, LocalDate> dueDays) {
			this.day = day;
			this.dueDays = dueDays;
		}

		/** The ledger is read before the money edges. */
		void begin(ProjectionBuilder builder) {
			startAgain();
			this.rows = new MoneyRows(builder);
		}

		/** The graph moved on while it was read. */
		private void startAgain() {
			if (this.rows != null) {
				this.late = new LateReceipts();
				this.replaced.clear();
				this.unsaid.clear();
				this.rows = null;
			}
		}

		boolean isPublic(Row ledgerDay) {
			startAgain();
			LocalDate known = firstOf(ledgerDay.findDate("knownFrom"), ledgerDay.findDate("until"),
					ledgerDay.findDate("date"));
			if (known != null && !known.isAfter(this.day)) {
				return true;
			}
			long in = cents(ledgerDay, "unitemisedCents") + cents(ledgerDay, "otherInCents");
			if (in > 0 && known != null) {
				this.late.add(ledgerDay.text("committeeId"), Days.of(ledgerDay.findDate("date")), in, known, false);
			}
			return false;
		}

		void add(Cells row, @Nullable LocalDate until) {
			LocalDate known = row.findDate(MoneyRows.KNOWN_FROM);
			if (known == null || (until != null && !until.isAfter(this.day))) {
				return;
			}
			if (known.isAfter(this.day)) {
				if (until == null) {
					addLate(row, known);
				}
				return;
			}
			if (this.rows == null) {
				throw new IllegalStateException("not begun");
			}
			this.rows.add(row);
			if (until != null) {
				note(row, this.replaced);
			}
			if (MoneyRows.said(row) == null) {
				note(row, this.unsaid);
			}
		}

		private void addLate(Cells row, LocalDate known) {
			boolean isReceipt = row.text(MoneyRows.ENDS).charAt(1) == 'c'
					&& FlowKind.read(row.findText(MoneyRows.KIND)).isCash()
					&& !row.text(MoneyRows.FROM).equals(row.text(MoneyRows.TO));
			if (!isReceipt) {
				return;
			}
			String filing = row.findText(MoneyRows.FILING);
			LocalDate due = (filing != null) ? this.dueDays.get(filing) : null;
			boolean isDue = due != null && due.isAfter(this.day);
			LocalDate date = row.findDate(MoneyRows.DATE);
			int arrives = Math.max(Days.of(date),
					Math.max(Days.of(row.findDate(MoneyRows.SENT)), Days.of(row.findDate(MoneyRows.RECEIVED))));
			this.late.add(row.text(MoneyRows.TO), (Days.of(date) != Days.UNDATED) ? arrives : Days.UNDATED,
					row.number(MoneyRows.CENTS), (isDue && due != null) ? due : known, isDue);
		}

		private static void note(Cells row, Set<String> committees) {
			if (row.text(MoneyRows.ENDS).charAt(0) == 'c') {
				committees.add(row.text(MoneyRows.FROM));
			}
			if (row.text(MoneyRows.ENDS).charAt(1) == 'c') {
				committees.add(row.text(MoneyRows.TO));
			}
		}

		Projection projection() {
			if (this.projection == null) {
				throw new IllegalStateException("not read");
			}
			return this.projection;
		}

		PublicMoney money(LocalDate asOf, List<Needed> needed) {
			Map<String, NotYet> notYet = new HashMap<>();
			needed.forEach((part) -> notYet.merge(part.committee(), part.part(), NotYet::plus));
			return new PublicMoney(asOf, projection(), Map.copyOf(notYet), Set.copyOf(this.replaced),
					Set.copyOf(this.unsaid));
		}

		private static @Nullable LocalDate firstOf(@Nullable LocalDate... dates) {
			for (LocalDate date : dates) {
				if (date != null) {
					return date;
				}
			}
			return null;
		}

		private static long cents(Row row, String column) {
			Long cents = row.findNumber(column);
			return (cents != null) ? cents : 0;
		}

	}

}
