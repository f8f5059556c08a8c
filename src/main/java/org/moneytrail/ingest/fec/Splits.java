package org.moneytrail.ingest.fec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.Staging;

/**
 * One payment the receiver books in parts: unmatched receiver rows of the same two
 * committees, fewest parts first, all within 30 days of the payment, whose sum is exactly
 * the unmatched payment. Payments go by row id, parts too, so the result is always the
 * same.
 */
final class Splits {

	private static final int MOST_PARTS = 6;

	private static final int DAYS = 30;

	/** Sums tried for one payment and number of parts before it is left unmatched. */
	private static final int MOST_TRIES = 200_000;

	private Splits() {
	}

	/** Adds the matches to {@code both_sides}. */
	static void find(Staging staging) throws SQLException {
		Map<String, List<Side>> payments = new LinkedHashMap<>();
		Map<String, List<Side>> receipts = new LinkedHashMap<>();
		try (Statement statement = staging.connection().createStatement();
				ResultSet rows = statement.executeQuery(
						"SELECT from_id || ' ' || to_id, direction, row_id, cents, day FROM split_candidate ORDER BY length(row_id), row_id")) {
			while (rows.next()) {
				Side side = new Side(rows.getString(3), rows.getLong(4), rows.getObject(5, LocalDate.class));
				Map<String, List<Side>> sides = rows.getString(2).equals("OUT") ? payments : receipts;
				sides.computeIfAbsent(rows.getString(1), (pair) -> new ArrayList<>()).add(side);
			}
		}
		try (DuckDBAppender appender = staging.appender("both_sides")) {
			for (Map.Entry<String, List<Side>> pair : payments.entrySet()) {
				List<Side> open = receipts.getOrDefault(pair.getKey(), List.of());
				for (Match match : match(pair.getValue(), open)) {
					for (Side part : match.parts()) {
						appender.beginRow();
						appender.append(match.payment().rowId());
						appender.append(part.rowId());
						appender.append(match.parts().size());
						appender.endRow();
					}
				}
			}
		}
	}

	static List<Match> match(List<Side> payments, List<Side> receipts) {
		List<Match> matches = new ArrayList<>();
		Set<Side> used = new HashSet<>();
		Set<Side> paid = new HashSet<>();
		for (int count = 2; count <= MOST_PARTS; count++) {
			for (Side payment : payments) {
				List<Side> near = receipts.stream()
					.filter((receipt) -> !used.contains(receipt) && receipt.cents() < payment.cents()
							&& Math.abs(ChronoUnit.DAYS.between(payment.day(), receipt.day())) <= DAYS)
					.toList();
				if (paid.contains(payment) || near.size() < count) {
					continue;
				}
				List<Side> parts = new Search(near).parts(count, payment.cents());
				if (parts != null) {
					matches.add(new Match(payment, parts));
					used.addAll(parts);
					paid.add(payment);
				}
			}
		}
		return matches;
	}

	/** One row of a transfer. */
	record Side(String rowId, long cents, LocalDate day) {

	}

	/** A payment and the receiver's rows that are it. */
	record Match(Side payment, List<Side> parts) {

	}

	/** Depth first through combinations in order. */
	private static final class Search {

		private final List<Side> sides;

		private final List<Side> chosen = new ArrayList<>();

		private int tries;

		Search(List<Side> sides) {
			this.sides = sides;
		}

		@Nullable List<Side> parts(int count, long cents) {
			return find(0, count, cents) ? List.copyOf(this.chosen) : null;
		}

		private boolean find(int from, int count, long cents) {
			if (count == 0) {
				return cents == 0;
			}
			for (int i = from; i <= this.sides.size() - count; i++) {
				Side side = this.sides.get(i);
				if (++this.tries > MOST_TRIES) {
					return false;
				}
				if (side.cents() > cents) {
					continue;
				}
				this.chosen.add(side);
				if (find(i + 1, count - 1, cents - side.cents())) {
					return true;
				}
				this.chosen.removeLast();
			}
			return false;
		}

	}

}
