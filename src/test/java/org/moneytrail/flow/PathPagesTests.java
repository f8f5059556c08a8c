package org.moneytrail.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Paging through ranked paths. */
class PathPagesTests {

	private static final FlowLimits LIMITS = new FlowLimits(Duration.ofSeconds(60), 20_000);

	private final Story story = story();

	@Test
	void pagesLeadThroughTheWholeRankingLargestFirst() {
		ChannelFlow direct = direct(1, 0);
		List<String> amounts = new ArrayList<>();
		String after = null;
		do {
			Connection<FlowPath> page = PathPages.page(direct, PageRequest.of(2, after, null, null));
			page.nodes().forEach((path) -> amounts.add(String.valueOf(path.attributed())));
			after = page.pageInfo().hasNextPage() ? page.pageInfo().endCursor() : null;
		}
		while (after != null);
		assertThat(amounts).containsExactly("5.00", "4.00", "3.00", "2.00", "1.00");
	}

	@Test
	void aCursorOfAnotherGraphVersionIsStale() {
		String cursor = PathPages.page(direct(1, 0), PageRequest.of(2, null, null, null)).pageInfo().endCursor();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> PathPages.page(direct(2, 0), PageRequest.of(2, cursor, null, null)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STALE_CURSOR));
	}

	@Test
	void aCursorOfAnotherQuestionIsRefused() {
		String cursor = PathPages.page(direct(1, 0), PageRequest.of(2, null, null, null)).pageInfo().endCursor();
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> PathPages.page(direct(1, 5), PageRequest.of(2, cursor, null, null)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
	}

	@Test
	void aMadeUpPlaceInTheRankingIsRefused() {
		ChannelFlow direct = direct(1, 0);
		for (long rank : new long[] { -5, 5, Integer.MAX_VALUE, Long.MAX_VALUE }) {
			String cursor = Cursor.of(direct.ranking(), 1L, rank).encode();
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> PathPages.page(direct, PageRequest.of(2, cursor, null, null)))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT));
		}
	}

	private ChannelFlow direct(long version, int tolerance) {
		FlowOptions options = new FlowOptions(null, tolerance, null, null, null, null, null, null, null, null, null,
				null, null);
		FlowRequest request = FlowRequest.of("donor:A", "candidate:k", options, LIMITS);
		return new MoneyFlows(LIMITS, new Ledgers()).trace(request, this.story.projection(version))
			.channels()
			.getFirst();
	}

	private static Story story() {
		Story story = new Story().authorised("K", "k");
		for (int i = 1; i <= 5; i++) {
			story.gift("A", "P" + i, 100L * i, 1).move("P" + i, "K", 100L * i, 2);
		}
		return story;
	}

}
