package org.moneytrail.summary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.flow.ProjectionSettings;
import org.moneytrail.money.MoneyKind;
import org.moneytrail.money.MoneyType;
import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.EdgeScan;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Reads the columns from the graph, streamed. */
@Component
class ColumnsReader {

	private static final Logger log = LoggerFactory.getLogger(ColumnsReader.class);

	/** How often to read a graph that moves on meanwhile. */
	private static final int ATTEMPTS = 3;

	/** The rows; their ends are known by id. */
	static final EdgeScan SCAN = new EdgeScan(NamedQuery.of("summary/read-rows"),
			Stream.of(MoneyType.values()).map(MoneyType::name).toList(), Map.of(),
			List.of("kind", "rowId", "fromId", "toId", "cents", "date", "employer", "occupation", "raceId", "conduitId",
					"source", "transactionType", "rule", "knownFrom", "knownUntil", "stoodAs"));

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private final NamedQuery actors = NamedQuery.of("summary/read-actors");

	private final NamedQuery beside = NamedQuery.of("summary/read-beside");

	private final GraphReader graph;

	private final ProjectionSettings settings;

	ColumnsReader(GraphReader graph, ProjectionSettings settings) {
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
	 * All money rows in columns. Five statements, none of which holds the rows.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	MoneyColumns read() {
		return this.graph.onOneDatabase(this::readWhole);
	}

	private MoneyColumns readWhole() {
		for (int attempt = 1;; attempt++) {
			long version = version();
			MoneyColumns columns = read(version);
			if (version() == version || attempt == ATTEMPTS) {
				return columns;
			}
			log.info("the graph moved on from version {} while its rows were read: reading them again", version);
		}
	}

	private MoneyColumns read(long version) {
		MoneyColumns columns = new MoneyColumns(version, this.settings.space());
		this.graph.scan(this.actors, LONGEST,
				(row) -> columns.actors()
					.add(row.text(0), DonorWord.valueOf(row.text(1)), row.findText(2), row.findText(3), row.findText(4),
							row.findText(5), row.findText(6) != null));
		this.graph.scan(this.beside, LONGEST, (row) -> addBeside(columns, row));
		this.graph.scan(SCAN, LONGEST, (row) -> columns.add(source(row)));
		return columns.seal();
	}

	private static void addBeside(MoneyColumns columns, Cells row) {
		String id = row.text(1);
		LocalDate day = row.findDate(3);
		switch (row.text(0)) {
			case "GROUP" -> columns.actors().authorise(id, row.text(2));
			case "ELECTION" -> columns.addElection(id, Objects.requireNonNull(day));
			default -> {
				if (day != null) {
					columns.addUnitemised(id, day, row.findDate(4), row.number(5), row.findDate(6));
				}
			}
		}
	}

	private static MoneyColumns.Source source(Cells row) {
		MoneyKind kind = code(row.findText(2), MoneyKind.class);
		return new MoneyColumns.Source(MoneyType.valueOf(row.text(0)), (kind != null) ? kind : MoneyKind.OTHER,
				row.text(3), row.findText(4), row.findText(5), row.number(6), row.findDate(7), row.findText(8),
				row.findText(9), row.findText(10), row.findText(11), row.findText(12), row.findText(13),
				row.findText(14), row.findDate(15), row.findDate(16), code(row.findText(17), MoneyType.class));
	}

	private static <E extends Enum<E>> @Nullable E code(@Nullable String word, Class<E> type) {
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(word)) {
				return value;
			}
		}
		return null;
	}

}
