package org.moneytrail.search;

import java.time.Duration;

import org.moneytrail.neo4j.Cells;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/** Reads all names from the graph, and the money they are ranked by; streamed. */
@Component
class NameReader {

	private static final Logger log = LoggerFactory.getLogger(NameReader.class);

	private static final Duration LONGEST = Duration.ofMinutes(30);

	/** How often to read a graph that moves on meanwhile. */
	private static final int ATTEMPTS = 3;

	private final NamedQuery names = NamedQuery.of("search/read-names");

	private final GraphReader graph;

	private final SearchSettings settings;

	NameReader(GraphReader graph, SearchSettings settings) {
		this.graph = graph;
		this.settings = settings;
	}

	/**
	 * The version the graph stands at, 0 before the first load.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	long version() {
		return this.graph.version();
	}

	/**
	 * An index of all names, held by the caller.
	 * @throws org.moneytrail.core.Outage if the database is away
	 */
	NameIndex read() {
		return this.graph.onOneDatabase(this::readWhole);
	}

	private NameIndex readWhole() {
		for (int attempt = 1;; attempt++) {
			long began = System.nanoTime();
			long version = version();
			NameIndex index = read(version);
			if (version() == version || attempt == ATTEMPTS) {
				log.debug("{} names of graph version {} read in {} ms", index.size(), version,
						(System.nanoTime() - began) / 1_000_000);
				return index;
			}
			index.release();
		}
	}

	private NameIndex read(long version) {
		try (NameIndexBuilder builder = new NameIndexBuilder(this.settings.folder())) {
			NameMoney money = new NameMoney();
			this.graph.scan(NameMoney.SCAN, LONGEST, money::add);
			this.graph.scan(this.names, LONGEST, (row) -> add(builder, row, money));
			return builder.build(version);
		}
	}

	private static void add(NameIndexBuilder builder, Cells row, NameMoney money) {
		String name = row.findText(2);
		String organization = row.findText(3);
		String city = row.findText(4);
		String state = row.findText(5);
		builder.add(row.text(0), row.text(1), (name != null) ? name : "", organization,
				((city != null) ? city : "") + " " + ((state != null) ? state : ""),
				money.of(row.text(1), row.findText(6)));
	}

}
