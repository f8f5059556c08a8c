package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.NamedQuery;

/**
 * Takes the rows of {@code flow/read-money} into a builder, and says now and then how far
 * it has come.
 */
final class MoneyRows {

	/** The edges that move a balance or are spent on a candidate. */
	static final EdgeScan SCAN = new EdgeScan(NamedQuery.of("flow/read-money"),
			List.of("CONTRIBUTED_TO", "TRANSFERRED_TO", "REFUNDED_TO", "LOANED_TO", "REPAID_TO", "SPENT_SUPPORTING",
					"SPENT_OPPOSING", "SPENT_ABOUT"),
			Map.of("Donor", "d", "Committee", "c", "Candidate", "k"),
			List.of("kind", "rowId", "fromId", "toId", "cents", "date", "knownFrom", "knownBasis", "raceId",
					"dateEarliest", "sentDate", "receivedDate", "filingId"));

	static final int TYPE = 0;

	static final int ENDS = 1;

	static final int KIND = 2;

	static final int ROW_ID = 3;

	static final int FROM = 4;

	static final int TO = 5;

	static final int CENTS = 6;

	static final int DATE = 7;

	static final int KNOWN_FROM = 8;

	static final int KNOWN_BASIS = 9;

	static final int RACE = 10;

	static final int DATE_EARLIEST = 11;

	static final int SENT = 12;

	static final int RECEIVED = 13;

	static final int FILING = 14;

	private static final Logger log = LoggerFactory.getLogger(MoneyRows.class);

	private static final long EVERY = Duration.ofSeconds(5).toNanos();

	private static final int LOOK = 0xfff;

	private final ProjectionBuilder builder;

	private final long begun = System.nanoTime();

	private long told = this.begun;

	private long count;

	MoneyRows(ProjectionBuilder builder) {
		this.builder = builder;
	}

	/** Takes in one row and says what it was read as. */
	ProjectionBuilder.Row add(Cells row) {
		EdgeType type = type(row.text(TYPE));
		String ends = row.text(ENDS);
		boolean fromCommittee = ends.charAt(0) == 'c';
		boolean toCommittee = ends.charAt(1) == 'c';
		LocalDate date = row.findDate(DATE);
		LocalDate sent = row.findDate(SENT);
		int day = Days.of(date);
		int arrives = day;
		if (day != Days.UNDATED) {
			arrives = Math.max(arrives, Math.max(Days.of(sent), Days.of(row.findDate(RECEIVED))));
			day = (sent != null) ? Days.of(sent) : day;
		}
		ProjectionBuilder.Row edge = new ProjectionBuilder.Row(type, FlowKind.read(row.findText(KIND)),
				row.text(ROW_ID), row.text(FROM), row.text(TO), row.number(CENTS), day, arrives,
				Days.of(row.findDate(DATE_EARLIEST)), row.findText(RACE));
		if (type == EdgeType.CONTRIBUTION && sent != null && !sent.equals(date)) {
			this.builder.unranked(edge.to());
		}
		LocalDate known = said(row);
		if (known != null && fromCommittee) {
			this.builder.known(edge.from(), day, Days.of(known));
		}
		if (known != null && toCommittee) {
			this.builder.known(edge.to(), arrives, Days.of(known));
		}
		switch (type) {
			case SUPPORT, OPPOSE, ABOUT -> this.builder.spending(edge);
			case CONTRIBUTION, TRANSFER, LOAN, REFUND, REPAYMENT -> {
				if (!fromCommittee) {
					this.builder.gift(edge, ends.charAt(0) == 'k');
				}
				else if (toCommittee) {
					this.builder.move(edge);
				}
				else {
					this.builder.refund(edge, ends.charAt(1) == 'k');
				}
			}
		}
		tell();
		return edge;
	}

	/**
	 * The day from which the public knew the row, if more than the row's own day says.
	 */
	static @Nullable LocalDate said(Cells row) {
		LocalDate known = row.findDate(KNOWN_FROM);
		boolean isOwnDay = known != null && known.equals(row.findDate(DATE))
				&& "NOT_BEFORE".equals(row.findText(KNOWN_BASIS));
		return isOwnDay ? null : known;
	}

	long count() {
		return this.count;
	}

	private void tell() {
		if ((++this.count & LOOK) != 0) {
			return;
		}
		long now = System.nanoTime();
		if (now - this.told > EVERY) {
			this.told = now;
			log.info("Reading the money network: {} rows, {} a second", String.format(Locale.ROOT, "%,d", this.count),
					String.format(Locale.ROOT, "%,d", this.count * 1_000_000_000L / (now - this.begun)));
		}
	}

	/** The edge type of a relationship type that moves money. */
	static EdgeType type(String type) {
		return switch (type) {
			case "CONTRIBUTED_TO" -> EdgeType.CONTRIBUTION;
			case "TRANSFERRED_TO" -> EdgeType.TRANSFER;
			case "REFUNDED_TO" -> EdgeType.REFUND;
			case "LOANED_TO" -> EdgeType.LOAN;
			case "REPAID_TO" -> EdgeType.REPAYMENT;
			case "SPENT_SUPPORTING" -> EdgeType.SUPPORT;
			case "SPENT_OPPOSING" -> EdgeType.OPPOSE;
			case "SPENT_ABOUT" -> EdgeType.ABOUT;
			default -> throw new IllegalStateException("an edge of type " + type + " moves no money");
		};
	}

}
