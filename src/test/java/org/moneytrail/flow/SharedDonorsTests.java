package org.moneytrail.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.moneytrail.core.DateRange;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedDonorsTests {

	@Test
	void findsWhatGoingThroughEveryRowFinds() {
		for (int seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Line> lines = lines(random);
			List<String> asked = new ArrayList<>(
					List.of("committee:c0", "committee:c1", "committee:c2", "committee:c3"))
				.subList(0, 2 + random.nextInt(3));
			Integer atLeast = random.nextBoolean() ? null : 1 + random.nextInt(asked.size());
			DateRange window = random.nextBoolean() ? null : new DateRange(LocalDate.ofEpochDay(random.nextInt(10)),
					LocalDate.ofEpochDay(10 + random.nextInt(10)));
			Money least = random.nextBoolean() ? null : new Money(random.nextInt(400));
			SharedDonorRequest request = SharedDonorRequest.of(asked, atLeast, window, null, least);
			assertThat(pages(projection(lines, 1), request)).as("seed %d", seed).isEqualTo(expected(lines, request));
		}
	}

	@Test
	void refusesACursorOfAnotherVersion() {
		List<Line> lines = List.of(new Line("1", "d1", "c0", 100, 3, What.GIFT),
				new Line("2", "d1", "c1", 100, 3, What.GIFT), new Line("3", "d2", "c0", 100, 3, What.GIFT),
				new Line("4", "d2", "c1", 100, 3, What.GIFT));
		SharedDonorRequest request = SharedDonorRequest.of(List.of("committee:c0", "committee:c1"), null, null, null,
				null);
		String after = SharedDonors.page(projection(lines, 1), request, PageRequest.of(1, null, null, null))
			.pageInfo()
			.endCursor();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> SharedDonors.page(projection(lines, 2), request, PageRequest.of(1, after, null, null)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STALE_CURSOR));
	}

	private static List<String> pages(Projection projection, SharedDonorRequest request) {
		List<String> all = new ArrayList<>();
		String after = null;
		while (true) {
			Connection<SharedDonor> page = SharedDonors.page(projection, request, PageRequest.of(3, after, null, null));
			page.nodes().forEach((donor) -> all.add(told(donor)));
			if (!page.pageInfo().hasNextPage()) {
				assertThat(page.totalCount().value()).isEqualTo(all.size());
				return all;
			}
			after = page.pageInfo().endCursor();
		}
	}

	private static String told(SharedDonor donor) {
		StringBuilder text = new StringBuilder(donor.donorId().global() + " " + donor.committees() + " "
				+ donor.total().cents() + " " + donor.refunded().cents());
		donor.gifts()
			.forEach((gift) -> text.append(" | ")
				.append(gift.committeeId().value())
				.append(' ')
				.append(gift.amount().cents())
				.append(' ')
				.append(gift.count())
				.append(' ')
				.append(gift.refunded().cents())
				.append(' ')
				.append(gift.first())
				.append(' ')
				.append(gift.last()));
		return text.toString();
	}

	/** The slow and obvious way. */
	private static List<String> expected(List<Line> lines, SharedDonorRequest request) {
		Map<String, Map<String, List<Line>>> gifts = new HashMap<>();
		Map<String, Long> refunds = new HashMap<>();
		for (Line line : lines) {
			boolean inRange = (line.day == Days.UNDATED) ? request.dates().equals(DateRange.ALL)
					: !(LocalDate.ofEpochDay(line.day).isBefore(request.dates().lowest())
							|| LocalDate.ofEpochDay(line.day).isAfter(request.dates().highest()));
			boolean asked = request.committees().stream().anyMatch((id) -> id.value().equals(line.to));
			if (!inRange || !asked || line.from.equals("hidden")) {
				continue;
			}
			if (line.what == What.REFUND) {
				refunds.merge(line.from + line.to, line.cents, Long::sum);
			}
			if (line.what == What.GIFT && line.cents >= request.minCents()) {
				gifts.computeIfAbsent(line.from, (key) -> new HashMap<>())
					.computeIfAbsent(line.to, (key) -> new ArrayList<>())
					.add(line);
			}
		}
		Map<String, Long> totals = new LinkedHashMap<>();
		gifts.forEach((donor, given) -> {
			if (given.size() >= request.atLeast()) {
				totals.put(donor, given.values().stream().flatMap(List::stream).mapToLong(Line::cents).sum());
			}
		});
		return totals.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
			.map((entry) -> told(entry.getKey(), entry.getValue(), gifts.getOrDefault(entry.getKey(), Map.of()),
					refunds, request))
			.toList();
	}

	private static String told(String donor, long total, Map<String, List<Line>> given, Map<String, Long> refunds,
			SharedDonorRequest request) {
		StringBuilder text = new StringBuilder();
		long refunded = 0;
		for (var committee : request.committees()) {
			List<Line> rows = given.getOrDefault(committee.value(), List.of());
			if (rows.isEmpty()) {
				continue;
			}
			long back = refunds.getOrDefault(donor + committee.value(), 0L);
			refunded += back;
			List<Integer> days = rows.stream().map(Line::day).filter((day) -> day != Days.UNDATED).sorted().toList();
			text.append(" | ")
				.append(committee.value())
				.append(' ')
				.append(rows.stream().mapToLong(Line::cents).sum())
				.append(' ')
				.append(rows.size())
				.append(' ')
				.append(back)
				.append(' ')
				.append(days.isEmpty() ? null : LocalDate.ofEpochDay(days.getFirst()))
				.append(' ')
				.append(days.isEmpty() ? null : LocalDate.ofEpochDay(days.getLast()));
		}
		return "donor:" + donor + " " + given.size() + " " + total + " " + refunded + text;
	}

	private static List<Line> lines(Random random) {
		List<Line> lines = new ArrayList<>();
		int donors = 2 + random.nextInt(12);
		for (int i = 0; i < 80; i++) {
			int donor = random.nextInt(donors);
			lines.add(new Line(Integer.toString(i), (donor == 0) ? "hidden" : "d" + donor, "c" + random.nextInt(5),
					100L * (1 + random.nextInt(5)), (random.nextInt(9) == 0) ? Days.UNDATED : random.nextInt(20),
					What.values()[Math.max(0, random.nextInt(9) - 5)]));
		}
		return lines;
	}

	private static Projection projection(List<Line> lines, long version) {
		ProjectionBuilder builder = new ProjectionBuilder().undisclosedDonor("hidden");
		for (int i = 0; i < 5; i++) {
			builder.committee("c" + i, null, true);
		}
		for (Line line : lines) {
			switch (line.what) {
				case GIFT -> builder.gift(row(EdgeType.CONTRIBUTION, FlowKind.MONETARY, line, false), false);
				case IN_KIND -> builder.gift(row(EdgeType.CONTRIBUTION, FlowKind.IN_KIND, line, false), false);
				case LOAN -> builder.gift(row(EdgeType.LOAN, FlowKind.LOAN, line, false), false);
				case REFUND -> builder.refund(row(EdgeType.REFUND, FlowKind.REFUND, line, true), false);
			}
		}
		return builder.build(version);
	}

	private static ProjectionBuilder.Row row(EdgeType type, FlowKind kind, Line line, boolean back) {
		return new ProjectionBuilder.Row(type, kind, line.row, back ? line.to : line.from, back ? line.from : line.to,
				line.cents, line.day, line.day, Days.UNDATED, null);
	}

	enum What {

		GIFT, IN_KIND, LOAN, REFUND

	}

	/** A row of a donor and a committee. */
	record Line(String row, String from, String to, long cents, int day, What what) {

	}

}
