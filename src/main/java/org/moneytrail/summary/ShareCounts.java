package org.moneytrail.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.Money;
import org.moneytrail.graphql.OrderDirection;
import org.moneytrail.money.MoneyClass;

/**
 * Counts the shares of what a committee, or a candidate's own committees together,
 * received. From two groupings: by donor, and by day.
 */
final class ShareCounts {

	private final ShareOptions options;

	private final Keys keys;

	private final Actors actors;

	private final int recipient;

	private final Question question;

	ShareCounts(MoneyColumns columns, ActorId recipient, ShareOptions options) {
		this.options = options;
		this.keys = new Keys(columns, MoneyClass.CONTRIBUTIONS);
		this.actors = columns.actors();
		this.recipient = this.actors.find(recipient.value());
		this.question = new Question(this.keys, SummaryFilter.receivedBy(recipient, options.dates()), List.of(),
				options.asOf(), "shares");
	}

	/** The rows the shares are of. */
	RowFilter rows() {
		return this.question.rows();
	}

	/**
	 * @param byDonor the rows grouped by donor
	 * @param byDay the rows grouped by day
	 */
	ReceiptShares of(Grouping byDonor, Grouping byDay) {
		SummarySums sums = byDonor.total();
		Money unitemised = this.question.unitemised();
		Money small = (unitemised != null) ? unitemised : Money.ZERO;
		String home = homeState();
		List<LocalDate> elections = elections();
		return new ReceiptShares(sums.amount(), sums.rows(), donors(byDonor), small,
				Share.of(SharePart.UNKNOWN, small.cents(), 0, 0, sums.amount().plus(small).cents()).percent(), home,
				byState(byDonor, home), this.options.smallUpTo(), bySize(byDonor), this.options.top(), byDonor(byDonor),
				this.options.lastDays(), elections, byTime(byDay, elections), this.options.asOf(),
				this.keys.columns().version());
	}

	private static long donors(Grouping byDonor) {
		long donors = 0;
		for (int group = 0; group < byDonor.groups(); group++) {
			donors += (byDonor.rows(group) > 0 && byDonor.code(group, 0) >= 0) ? 1 : 0;
		}
		return donors;
	}

	private List<Share> byState(Grouping byDonor, @Nullable String home) {
		Parts parts = new Parts(SharePart.IN_STATE, SharePart.OUT_OF_STATE, SharePart.UNKNOWN);
		int inside = (home != null) ? this.actors.words().find(home) : Codes.ABSENT;
		for (int group = 0; group < byDonor.groups(); group++) {
			int state = this.actors.state(byDonor.code(group, 0));
			boolean known = home != null && state >= 0;
			parts.add(known ? ((state == inside) ? SharePart.IN_STATE : SharePart.OUT_OF_STATE) : SharePart.UNKNOWN,
					byDonor, group);
		}
		return parts.shares();
	}

	private List<Share> bySize(Grouping byDonor) {
		Parts parts = new Parts(SharePart.SMALL_DONORS, SharePart.LARGE_DONORS, SharePart.NOT_PERSONS,
				SharePart.UNKNOWN);
		for (int group = 0; group < byDonor.groups(); group++) {
			boolean large = byDonor.cents(group) > this.options.smallUpTo().cents();
			parts.add(switch (word(byDonor.code(group, 0))) {
				case PERSON -> large ? SharePart.LARGE_DONORS : SharePart.SMALL_DONORS;
				case ORGANIZATION, COMMITTEE, CANDIDATE, RACE -> SharePart.NOT_PERSONS;
				case UNDISCLOSED -> SharePart.UNKNOWN;
			}, byDonor, group);
		}
		return parts.shares();
	}

	private List<Share> byDonor(Grouping byDonor) {
		Parts parts = new Parts(SharePart.TOP_DONORS, SharePart.OTHER_DONORS, SharePart.UNKNOWN);
		GroupRanking ranking = new GroupRanking(byDonor, SummaryHaving.ANY,
				new SummaryOrder(SummaryOrderField.AMOUNT, OrderDirection.DESC));
		int place = 0;
		for (Integer group : ranking.ranks(0, ranking.size())) {
			boolean unknown = word(byDonor.code(group, 0)) == DonorWord.UNDISCLOSED;
			boolean top = !unknown && byDonor.rows(group) > 0 && place < this.options.top();
			place += top ? 1 : 0;
			parts.add(unknown ? SharePart.UNKNOWN : (top ? SharePart.TOP_DONORS : SharePart.OTHER_DONORS), byDonor,
					group);
		}
		return parts.shares();
	}

	/** A day belongs to the next election from it on. */
	private List<Share> byTime(Grouping byDay, List<LocalDate> elections) {
		Parts parts = new Parts(SharePart.LAST_MINUTE, SharePart.EARLIER, SharePart.AFTER_ELECTION, SharePart.UNKNOWN);
		for (int group = 0; group < byDay.groups(); group++) {
			parts.add(time(byDay.code(group, 0), elections), byDay, group);
		}
		return parts.withoutDonors();
	}

	private SharePart time(int code, List<LocalDate> elections) {
		if (code < 0 || elections.isEmpty()) {
			return SharePart.UNKNOWN;
		}
		LocalDate day = Keys.days(SummaryDimension.DAY, code).lowest();
		for (LocalDate election : elections) {
			if (!day.isAfter(election)) {
				return day.isBefore(election.minusDays(this.options.lastDays())) ? SharePart.EARLIER
						: SharePart.LAST_MINUTE;
			}
		}
		return SharePart.AFTER_ELECTION;
	}

	private DonorWord word(int donor) {
		return (donor < 0) ? DonorWord.UNDISCLOSED : this.actors.traits(donor).word();
	}

	private @Nullable String homeState() {
		if (this.options.homeState() != null) {
			return this.options.homeState();
		}
		if (this.recipient < 0) {
			return null;
		}
		int candidate = this.actors.candidate(this.recipient);
		int state = this.actors.state((candidate >= 0) ? candidate : this.recipient);
		String text = (state >= 0) ? this.actors.words().text(state) : null;
		// The FEC's state of those who run for president.
		return "US".equals(text) ? null : text;
	}

	private List<LocalDate> elections() {
		List<LocalDate> asked = this.options.elections();
		if (asked != null) {
			return asked.stream().distinct().sorted().toList();
		}
		int candidate = (this.recipient >= 0) ? this.actors.candidate(this.recipient) : Codes.UNKNOWN;
		return (candidate >= 0) ? this.keys.columns().elections(candidate).stream().distinct().sorted().toList()
				: List.of();
	}

	/** Sums by part. */
	private static final class Parts {

		private final Map<SharePart, long[]> sums = new EnumMap<>(SharePart.class);

		Parts(SharePart... parts) {
			for (SharePart part : parts) {
				this.sums.put(part, new long[3]);
			}
		}

		void add(SharePart part, Grouping grouping, int group) {
			long[] sum = this.sums.computeIfAbsent(part, (key) -> new long[3]);
			sum[0] = Math.addExact(sum[0], grouping.cents(group));
			sum[1] += grouping.rows(group);
			sum[2] += (grouping.rows(group) > 0 && grouping.code(group, 0) >= 0) ? 1 : 0;
		}

		List<Share> shares() {
			long whole = this.sums.values().stream().mapToLong((sum) -> sum[0]).sum();
			List<Share> shares = new ArrayList<>();
			this.sums.forEach((part, sum) -> shares.add(Share.of(part, sum[0], sum[1], sum[2], whole)));
			return shares;
		}

		/** Of parts that are not told by donor. */
		List<Share> withoutDonors() {
			return shares().stream()
				.map((share) -> new Share(share.part(), share.amount(), share.rows(), null, share.percent()))
				.toList();
		}

	}

}
