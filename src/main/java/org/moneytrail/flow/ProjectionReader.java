package org.moneytrail.flow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.neo4j.Row;

import org.springframework.stereotype.Component;

/** Reads a projection from the graph, streamed. */
@Component
class ProjectionReader {

	private static final Logger log = LoggerFactory.getLogger(ProjectionReader.class);

	/** How often to read a graph that moves on meanwhile. */
	private static final int ATTEMPTS = 10;

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final NamedQuery network = NamedQuery.of("flow/read-network");

	private final NamedQuery ledger = NamedQuery.of("flow/read-ledger");

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
		return this.graph.version();
	}

	/**
	 * The whole graph in columns. Six statements, none of which holds the rows.
	 * @throws Outage if the database is away or the graph does not stand still
	 */
	Projection read() {
		return read((builder) -> this.graph.scan(MoneyRows.SCAN, LONGEST, new MoneyRows(builder)::add),
				(ledgerDay) -> true);
	}

	/**
	 * A part of the graph in columns.
	 * @param money puts the money edges into a builder, from the start each time
	 * @param ledger whether a ledger entry belongs to the part
	 * @throws Outage if the database is away or the graph does not stand still
	 */
	Projection read(Consumer<ProjectionBuilder> money, Predicate<Row> ledger) {
		return this.graph.onOneDatabase(() -> readWhole(money, ledger));
	}

	private Projection readWhole(Consumer<ProjectionBuilder> money, Predicate<Row> ledger) {
		for (int attempt = 1;; attempt++) {
			long version = version();
			Projection projection = read(version, money, ledger);
			if (version() == version) {
				return projection;
			}
			if (attempt == ATTEMPTS) {
				throw new Outage(ErrorCode.UNAVAILABLE,
						"the graph is changing all the time, it cannot be read as a whole; try again shortly", null);
			}
			log.info("the graph moved on from version {} while it was read: reading it again", version);
		}
	}

	private Projection read(long version, Consumer<ProjectionBuilder> money, Predicate<Row> ledger) {
		ProjectionBuilder builder = new ProjectionBuilder(this.settings.space());
		stream(this.network, (row) -> readActor(builder, row));
		stream(this.ledger, (row) -> {
			if (ledger.test(row)) {
				readLedger(builder, row);
			}
		});
		money.accept(builder);
		stream(this.unfinished, (row) -> builder.unfinished(row.text("label")));
		return builder.build(version);
	}

	private void stream(NamedQuery query, Consumer<Row> consumer) {
		this.graph.stream(query, Map.of(), LONGEST, consumer);
	}

	private static void readActor(ProjectionBuilder builder, Row row) {
		String id = row.text("id");
		switch (row.text("what")) {
			case "COMMITTEE" -> builder.committee(id, row.findText("name"), isKnown(row));
			case "CANDIDATE" -> {
				builder.candidate(id, row.findText("name"));
				row.texts("ids").forEach((committee) -> builder.authorised(committee, id));
			}
			case "RACE" -> readRace(builder, row);
			default -> builder.undisclosedDonor(id);
		}
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
		row.texts("ids").forEach((candidate) -> builder.runsIn(candidate, row.text("id")));
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

}
