package org.moneytrail.flow;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.DateRange;
import org.moneytrail.graphql.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The projection at size: {@code -Dmoneytrail.rim.gifts=10000000} says how many gifts;
 * four in ten go to one committee. Skipped without it.
 */
class RimScaleTests {

	private static final Logger log = LoggerFactory.getLogger(RimScaleTests.class);

	private static final int GIFTS = Integer.getInteger("moneytrail.rim.gifts", 0);

	private static final int COMMITTEES = 20_000;

	private static final int ROUNDS = 15;

	@TempDir
	Path folder;

	@Test
	void millionsOfGiftsFitBesideASmallHeap() {
		Assumptions.assumeTrue(GIFTS > 0, "needs -Dmoneytrail.rim.gifts");
		long before = heap();
		long begun = System.nanoTime();
		ProjectionBuilder builder = feed();
		long fed = System.nanoTime();
		Projection projection = builder.build(1);
		long built = System.nanoTime();
		log.info("fed in {} ms, put in order in {} ms, {} MB of heap", (fed - begun) / 1_000_000,
				(built - fed) / 1_000_000, (heap() - before) >> 20);
		log.info("{}", ProjectionState.of(projection, Duration.ofNanos(built - begun)).text());
		RimEdges gifts = projection.rim().gifts();
		assertThat(gifts.mappedBytes() / (double) gifts.size()).isLessThan(26);
		assertThat(projection.networkBytes() / 2.0 / projection.networkEdges()).isLessThan(16);
		int hub = projection.committees().find("fec:C0");
		log.info("the hub has {} gifts", gifts.incomingEnd(hub) - gifts.incomingStart(hub));
		time("top 20 donors of the hub", () -> RimRanking.rank(projection, hub, DateRange.ALL, 20));
		time("top 20 donors of another", () -> RimRanking.rank(projection, hub + 50, DateRange.ALL, 20));
		SharedDonorRequest two = SharedDonorRequest.of(List.of("committee:fec:C0", "committee:fec:C1"), null, null,
				null, null);
		time("first page of donors the hub shares with the next",
				() -> SharedDonors.page(projection, two, PageRequest.FIRST));
		log.info("they share {} donors", SharedDonors.page(projection, two, PageRequest.FIRST).totalCount().value());
	}

	private ProjectionBuilder feed() {
		Random random = new Random(5);
		ProjectionBuilder builder = new ProjectionBuilder(Space.mapped(this.folder));
		int donors = GIFTS / 4;
		for (int i = 0; i < COMMITTEES; i++) {
			builder.committee("fec:C" + i, null, true);
		}
		for (int i = 0; i < GIFTS; i++) {
			int to = (random.nextInt(10) < 4) ? 0 : (int) (COMMITTEES * Math.pow(random.nextDouble(), 4));
			int from = (int) (donors * Math.pow(random.nextDouble(), 2));
			int day = 17_897 + random.nextInt(730);
			builder.gift(row(i, "v1-" + Long.toHexString(from * 0x9e3779b97f4a7c15L), "fec:C" + to, random, day),
					false);
		}
		for (int i = 0; i < GIFTS / 5; i++) {
			int day = 17_897 + random.nextInt(730);
			builder.move(row(GIFTS + i, "fec:C" + random.nextInt(COMMITTEES), "fec:C" + random.nextInt(COMMITTEES),
					random, day));
		}
		return builder;
	}

	private static ProjectionBuilder.Row row(int i, String from, String to, Random random, int day) {
		return new ProjectionBuilder.Row(EdgeType.CONTRIBUTION, FlowKind.MONETARY,
				Long.toString(4_021_320_190_000_000_000L + i), from, to, 100L * (1 + random.nextInt(2800)), day, day,
				Days.UNDATED, null);
	}

	private static void time(String what, Supplier<?> work) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long best = Long.MAX_VALUE;
		long cpu = Long.MAX_VALUE;
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			long worked = threads.getCurrentThreadCpuTime();
			assertThat(work.get()).isNotNull();
			cpu = Math.min(cpu, threads.getCurrentThreadCpuTime() - worked);
			best = Math.min(best, System.nanoTime() - begun);
		}
		log.info("{}: {} ms, of which {} ms at work", what, String.format(Locale.ROOT, "%.1f", best / 1e6),
				String.format(Locale.ROOT, "%.1f", cpu / 1e6));
	}

	private static long heap() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

}
