package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.stereotype.Component;

/** Reads a projection from the graph, one streamed statement per kind of thing. */
@Component
class ProjectionReader {

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final NamedQuery version = NamedQuery.of("flow/read-version");

	private final NamedQuery committees = NamedQuery.of("flow/read-committees");

	private final NamedQuery candidates = NamedQuery.of("flow/read-candidates");

	private final NamedQuery races = NamedQuery.of("flow/read-races");

	private final NamedQuery ledger = NamedQuery.of("flow/read-ledger");

	private final NamedQuery undisclosed = NamedQuery.of("flow/read-undisclosed-donors");

	private final NamedQuery money = NamedQuery.of("flow/read-money");

	private final NamedQuery unfinished = NamedQuery.of("flow/list-unfinished-imports");

	private final GraphReader graph;

	private final ProjectionSettings settings;

	ProjectionReader(GraphReader graph, ProjectionSettings settings) {
		this.graph = graph;
		this.settings = settings;
	}

	/**
	 * The graph's version, 0 before the first load. One index seek.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	long version() {
		Long version = this.graph.find(this.version, Map.of(), (row) -> numberOrZero(row, "version"));
		return (version != null) ? version : 0;
	}

	/**
	 * The whole graph in columns. Eight statements, none of which holds the rows.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	Projection read() {
		long version = version();
		ProjectionBuilder builder = new ProjectionBuilder(this.settings.space());
		stream(this.committees, (row) -> builder.committee(row.text("id"), row.findText("name"), isKnown(row)));
		stream(this.candidates, (row) -> {
			builder.candidate(row.text("id"), row.findText("name"));
			row.texts("committeeIds").forEach((committee) -> builder.authorised(committee, row.text("id")));
		});
		stream(this.races, (row) -> readRace(builder, row));
		stream(this.ledger, (row) -> readLedger(builder, row));
		stream(this.undisclosed, (row) -> builder.undisclosedDonor(row.text("id")));
		stream(this.money, (row) -> readMoney(builder, row));
		stream(this.unfinished, (row) -> builder.unfinished(row.text("label")));
		return builder.build(version);
	}

	private void stream(NamedQuery query, Consumer<Row> consumer) {
		this.graph.stream(query, Map.of(), LONGEST, consumer);
	}

	private static boolean isKnown(Row committee) {
		String basis = committee.findText("balanceBasis");
		return basis != null && !basis.equals("UNKNOWN");
	}

	private static void readRace(ProjectionBuilder builder, Row row) {
		LocalDate date = row.findDate("date");
		Long year = row.findNumber("year");
		if (date == null && year != null) {
			date = LocalDate.of(year.intValue(), 12, 31);
		}
		String seat = row.findText("office") + "|" + row.findText("jurisdiction") + "|" + row.findText("seat");
		builder.race(row.text("id"), seat, Days.of(date));
		row.texts("candidateIds").forEach((candidate) -> builder.runsIn(candidate, row.text("id")));
	}

	private static void readLedger(ProjectionBuilder builder, Row row) {
		String committee = row.text("committeeId");
		Long opening = row.findNumber("openingCents");
		if (opening != null) {
			builder.opening(committee, Days.of(row.findDate("date")), opening);
		}
		LocalDate until = row.findDate("until");
		long in = numberOrZero(row, "unitemisedCents") + numberOrZero(row, "otherInCents");
		long vendors = numberOrZero(row, "vendorCents");
		long out = numberOrZero(row, "otherOutCents");
		builder.ledger(committee, Days.of(row.findDate("date")), (until != null) ? Days.of(until) : null, in,
				vendors + out);
	}

	private static long numberOrZero(Row row, String column) {
		Long number = row.findNumber(column);
		return (number != null) ? number : 0;
	}

	private static void readMoney(ProjectionBuilder builder, Row row) {
		EdgeType type = type(row.text("type"));
		int day = Days.of(row.findDate("date"));
		int arrives = day;
		if (day != Days.UNDATED) {
			arrives = Math.max(arrives, later(row.findDate("sentDate"), row.findDate("receivedDate")));
		}
		LocalDate sent = row.findDate("sentDate");
		if (sent != null && day != Days.UNDATED) {
			day = Days.of(sent);
		}
		ProjectionBuilder.Row edge = new ProjectionBuilder.Row(type, FlowKind.read(row.findText("kind")),
				row.text("rowId"), row.text("fromId"), row.text("toId"), row.number("cents"), day, arrives,
				Days.of(row.findDate("dateEarliest")), row.findText("raceId"));
		LocalDate known = row.findDate("knownFrom");
		if (known != null && row.flag("fromCommittee")) {
			builder.known(row.text("fromId"), day, Days.of(known));
		}
		if (known != null && row.flag("toCommittee")) {
			builder.known(row.text("toId"), arrives, Days.of(known));
		}
		switch (type) {
			case SUPPORT, OPPOSE, ABOUT -> builder.spending(edge);
			case CONTRIBUTION, TRANSFER, LOAN, REFUND, REPAYMENT -> {
				if (!row.flag("fromCommittee")) {
					builder.gift(edge, row.flag("fromCandidate"));
				}
				else if (row.flag("toCommittee")) {
					builder.move(edge);
				}
				else {
					builder.refund(edge, row.flag("toCandidate"));
				}
			}
		}
	}

	private static int later(@Nullable LocalDate one, @Nullable LocalDate other) {
		return Math.max(Days.of(one), Days.of(other));
	}

	private static EdgeType type(String type) {
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
