package org.moneytrail.flow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RimEdgesTests {

	@TempDir
	Path folder;

	@Test
	void keepsAmountsAndDaysThatFitNoNarrowColumn() {
		ProjectionBuilder builder = new ProjectionBuilder(Space.mapped(this.folder));
		builder.gift(gift("7", "A", "P", 9_000_000_000_000L, -200_000, -200_000, -200_003), false);
		builder.gift(gift("8", "A", "P", Integer.MAX_VALUE, 10, 12, Days.UNDATED), false);
		builder.gift(gift("9", "B", "P", 1, 60_000, 60_000, Days.UNDATED), false);
		RimEdges gifts = builder.build(1).rim().gifts();
		assertThat(gifts.cents(0)).isEqualTo(9_000_000_000_000L);
		assertThat(gifts.day(0)).isEqualTo(-200_000);
		assertThat(gifts.earliest(0)).isEqualTo(-200_003);
		assertThat(gifts.cents(1)).isEqualTo(Integer.MAX_VALUE);
		assertThat(gifts.day(1)).isEqualTo(10);
		assertThat(gifts.arrives(1)).isEqualTo(12);
		assertThat(gifts.earliest(1)).isEqualTo(10);
		assertThat(gifts.arrives(2)).isEqualTo(60_000);
		assertThat(gifts.kind(2)).isEqualTo(FlowKind.MONETARY);
		assertThat(gifts.is(0, EdgeType.CONTRIBUTION)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void listsTheGiftsOfACommitteeAndOfAGiverByDayThenRow(boolean mapped) {
		Random random = new Random(20);
		ProjectionBuilder builder = new ProjectionBuilder(mapped ? Space.mapped(this.folder) : Space.heap());
		List<ProjectionBuilder.Row> rows = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			int day = random.nextInt(40);
			String id = (i % 7 == 0) ? "x-" + random.nextInt(1_000_000) + "-" + i : Integer.toString(5000 - i);
			rows.add(gift(id, "d" + random.nextInt(300), "c" + random.nextInt(40) * 2, 1 + random.nextInt(100_000), day,
					day, Days.UNDATED));
		}
		for (int i = 0; i < 80; i++) {
			builder.committee("c" + i, null, true);
		}
		rows.forEach((row) -> builder.gift(row, false));
		Projection projection = builder.build(1);
		RimEdges gifts = projection.rim().gifts();
		Comparator<ProjectionBuilder.Row> byDay = Comparator.comparingInt(ProjectionBuilder.Row::day)
			.thenComparing(ProjectionBuilder.Row::rowId, RimEdgesTests::compareRows);
		for (int c = 0; c < 80; c++) {
			String id = projection.committees().id(c);
			List<String> expected = rows.stream()
				.filter((row) -> row.to().equals(id))
				.sorted(byDay)
				.map((row) -> row.rowId() + " " + row.from() + " " + row.cents() + " " + row.day())
				.toList();
			List<String> found = new ArrayList<>();
			for (int i = gifts.incomingStart(c); i < gifts.incomingEnd(c); i++) {
				assertThat(gifts.to(gifts.incoming(i))).isEqualTo(c);
				found.add(told(projection, gifts, gifts.incoming(i)));
			}
			assertThat(found).isEqualTo(expected);
		}
		for (int g = 0; g < projection.givers().size(); g++) {
			String id = projection.givers().id(g).substring("donor:".length());
			assertThat(projection.givers().find("donor:" + id)).isEqualTo(g);
			List<String> expected = rows.stream()
				.filter((row) -> row.from().equals(id))
				.sorted(byDay)
				.map((row) -> row.rowId() + " " + row.from() + " " + row.cents() + " " + row.day())
				.toList();
			List<String> found = new ArrayList<>();
			for (int i = gifts.outgoingStart(g); i < gifts.outgoingEnd(g); i++) {
				found.add(told(projection, gifts, gifts.outgoing(i)));
			}
			assertThat(found).isEqualTo(expected);
		}
		assertThat(projection.givers().find("donor:nobody")).isNegative();
	}

	@Test
	void takesTwentyFourBytesAGiftOffTheHeapAndThirteenAnEdgeAndDirectionOnIt() throws Exception {
		ProjectionBuilder builder = new ProjectionBuilder(Space.mapped(this.folder));
		Random random = new Random(3);
		int committees = 100;
		for (int i = 0; i < 50_000; i++) {
			int day = random.nextInt(700);
			builder.gift(gift(Integer.toString(i), "d" + random.nextInt(10_000), "c" + random.nextInt(committees),
					1 + random.nextInt(1000), day, day, Days.UNDATED), false);
			builder.move(gift(Integer.toString(100_000 + i), "c" + random.nextInt(committees),
					"c" + random.nextInt(committees), 1 + random.nextInt(1000), day, day + random.nextInt(3),
					Days.UNDATED));
		}
		Projection projection = builder.build(1);
		RimEdges gifts = projection.rim().gifts();
		assertThat(gifts.mappedBytes() / (double) gifts.size()).isLessThan(26);
		assertThat(gifts.bytes()).isLessThan(1000);
		assertThat(projection.networkBytes() / (double) projection.networkEdges() / 2).isLessThan(16);
		try (var files = Files.list(this.folder)) {
			assertThat(files).as("a mapped file keeps no name").isEmpty();
		}
	}

	private static String told(Projection projection, Edges gifts, int gift) {
		return projection.rows().decode(gifts.row(gift)) + " "
				+ projection.givers().id(gifts.from(gift)).substring("donor:".length()) + " " + gifts.cents(gift) + " "
				+ gifts.day(gift);
	}

	private static int compareRows(String one, String other) {
		return (one.length() != other.length()) ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
	}

	private static ProjectionBuilder.Row gift(String row, String from, String to, long cents, int day, int arrives,
			int earliest) {
		return new ProjectionBuilder.Row(EdgeType.CONTRIBUTION, FlowKind.MONETARY, row, from, to, cents, day, arrives,
				earliest, null);
	}

}
