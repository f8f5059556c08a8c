package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.neo4j.Cells;

/**
 * Takes the rows of {@code flow/read-money} into a builder, and says now and then how far
 * it has come.
 */
final class MoneyRows {

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
		EdgeType type = type(row.text(0));
		String ends = row.text(1);
		boolean fromCommittee = ends.charAt(0) == 'c';
		boolean toCommittee = ends.charAt(1) == 'c';
		LocalDate date = row.findDate(7);
		LocalDate sent = row.findDate(11);
		int day = Days.of(date);
		int arrives = day;
		if (day != Days.UNDATED) {
			arrives = Math.max(arrives, Math.max(Days.of(sent), Days.of(row.findDate(12))));
			day = (sent != null) ? Days.of(sent) : day;
		}
		ProjectionBuilder.Row edge = new ProjectionBuilder.Row(type, FlowKind.read(row.findText(2)), row.text(3),
				row.text(4), row.text(5), row.number(6), day, arrives, Days.of(row.findDate(10)), row.findText(9));
		if (type == EdgeType.CONTRIBUTION && sent != null && !sent.equals(date)) {
			this.builder.unranked(edge.to());
		}
		LocalDate known = row.findDate(8);
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
