package org.moneytrail.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.moneytrail.benchmark.GenerateFilings;

/** A projection of an invented cycle, made without a database. */
record InventedProjection(Projection projection, List<String> donors, List<String> candidates) {

	private static final int FIRST = Days.of(LocalDate.of(2019, 1, 1));

	static InventedProjection of(int contributions) throws IOException {
		Path folder = Files.createTempDirectory("moneytrail-invented");
		try {
			GenerateFilings.write(folder, contributions);
			return read(folder.resolve("csv"));
		}
		finally {
			try (Stream<Path> files = Files.walk(folder)) {
				files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
			}
		}
	}

	private static InventedProjection read(Path csv) throws IOException {
		ProjectionBuilder builder = new ProjectionBuilder();
		List<String> donors = new ArrayList<>();
		List<String> candidates = new ArrayList<>();
		rows(csv, "committee", (row) -> builder.committee(row[0], row[1], false));
		rows(csv, "candidate", (row) -> {
			builder.candidate(row[0], row[1]);
			candidates.add(row[0]);
		});
		rows(csv, "authorized", (row) -> builder.authorised(row[0], row[1]));
		rows(csv, "opening", (row) -> builder.opening(row[0], FIRST, cents(row[1])));
		rows(csv, "contributed", (row) -> builder.gift(edge(EdgeType.CONTRIBUTION, row), false));
		rows(csv, "refunded", (row) -> builder.refund(edge(EdgeType.REFUND, row), false));
		rows(csv, "transferred", (row) -> builder.move(edge(EdgeType.TRANSFER, row)));
		rows(csv, "spent",
				(row) -> builder.spending(edge(row[5].equals("S") ? EdgeType.SUPPORT : EdgeType.OPPOSE, row)));
		rows(csv, "sample", (row) -> donors.add(row[0]));
		return new InventedProjection(builder.build(1), donors, candidates);
	}

	private static ProjectionBuilder.Row edge(EdgeType type, String[] row) {
		int day = Days.of(LocalDate.ofEpochDay(Long.parseLong(row[4])));
		return new ProjectionBuilder.Row(type, FlowKind.read(null), row[2], row[0], row[1], cents(row[3]), day, day,
				Days.UNDATED, null);
	}

	private static long cents(String dollars) {
		return Long.parseLong(dollars.replace(".", ""));
	}

	private static void rows(Path csv, String table, Consumer<String[]> row) throws IOException {
		try (Stream<String> lines = Files.lines(csv.resolve(table + ".csv"))) {
			lines.skip(1).forEach((line) -> row.accept(line.split(",", -1)));
		}
	}

}
