package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DonorId;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Money;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Connection;
import org.moneytrail.graphql.Cursor;
import org.moneytrail.graphql.PageRequest;
import org.moneytrail.graphql.TotalCount;

/**
 * Finds donors who gave to several committees: contributions in cash, counted as filed.
 * One pass over the committees' gifts, then one over the gifts of those found. Givers
 * that hide who gave are no donors anyone shares.
 */
final class SharedDonors {

	private final Projection projection;

	private final SharedDonorRequest request;

	private final int fromDay;

	private final int toDay;

	private final GiftFilter filter;

	/** By number in the request: the committee, -1 if it moved no money. */
	private final int[] places;

	private final Map<Integer, Integer> numbers = new HashMap<>();

	private final Map<Integer, List<Undated>> undated = new HashMap<>();

	private SharedDonors(Projection projection, SharedDonorRequest request) {
		this.projection = projection;
		this.request = request;
		this.fromDay = Days.of(request.dates().lowest());
		this.toDay = Days.of(request.dates().highest());
		this.filter = new GiftFilter(projection.rim().gifts(), this.fromDay, this.toDay, request.minCents());
		this.places = new int[request.committees().size()];
		for (int i = 0; i < this.places.length; i++) {
			this.places[i] = projection.committees().find(request.committees().get(i).value());
			if (this.places[i] >= 0) {
				this.numbers.put(this.places[i], i);
			}
		}
	}

	/**
	 * A page of the ranking: largest total first, then by id.
	 * @throws Refusal {@code STALE_CURSOR} if the cursor is of another graph version,
	 * {@code INVALID_ARGUMENT} if it is of another ranking
	 */
	static Connection<SharedDonor> page(Projection projection, SharedDonorRequest request, PageRequest page) {
		if (page.backward()) {
			throw Refusal.argument("last", "first and after", "a ranking is paged forwards only");
		}
		return new SharedDonors(projection, request).page(page);
	}

	private Connection<SharedDonor> page(PageRequest page) {
		Cursor cursor = page.cursorIn(this.request.ranking());
		if (cursor != null && cursor.number(0) != this.projection.version()) {
			throw new Refusal(ErrorCode.STALE_CURSOR,
					"the graph has changed since this ranking was made; start again without the cursor",
					Map.of("argument", "after"));
		}
		collectUndated();
		byte[] counts = counts();
		Largest largest = new Largest(page.limit());
		long found = 0;
		for (int giver = 0; giver < counts.length; giver++) {
			if (counts[giver] < this.request.atLeast()) {
				continue;
			}
			found++;
			long total = total(giver);
			if (largest.admits(total)) {
				String id = this.projection.givers().id(giver);
				if (cursor == null || Largest.isAfter(total, id, cursor.number(1), cursor.text(2))) {
					largest.add(id, giver, total);
				}
			}
		}
		long size = found;
		List<SharedDonor> donors = new ArrayList<>();
		for (Largest.Entry entry : largest.ranked()) {
			donors.add(donor(entry));
		}
		return Connection.of(page, donors, (donor) -> Cursor.of(this.request.ranking(), this.projection.version(),
				donor.total().cents(), donor.donorId().global()), () -> new TotalCount(size, true));
	}

	/** By giver: to how many of the committees. */
	private byte[] counts() {
		int givers = this.projection.givers().size();
		byte[] counts = new byte[givers];
		byte[] last = new byte[givers];
		RimEdges gifts = this.projection.rim().gifts();
		for (int number = 0; number < this.places.length; number++) {
			if (this.places[number] < 0) {
				continue;
			}
			byte mark = (byte) (number + 1);
			for (int i = gifts.incomingStart(this.places[number]); i < gifts.incomingEnd(this.places[number]); i++) {
				int giver = gifts.giver(i);
				if (last[giver] != mark && this.filter.counts(i)) {
					last[giver] = mark;
					counts[giver]++;
				}
			}
			for (Map.Entry<Integer, List<Undated>> entry : this.undated.entrySet()) {
				int giver = entry.getKey();
				CommitteeId committee = this.request.committees().get(number);
				if (last[giver] != mark
						&& entry.getValue().stream().anyMatch((row) -> isGift(row) && isTo(row, committee))) {
					last[giver] = mark;
					counts[giver]++;
				}
			}
		}
		this.projection.undisclosed().stream().filter((giver) -> giver < givers).forEach((giver) -> counts[giver] = 0);
		return counts;
	}

	private void collectUndated() {
		if (this.fromDay > Days.UNDATED) {
			return;
		}
		List<String> ids = this.request.committees().stream().map(CommitteeId::global).toList();
		for (Undated row : this.projection.undated()) {
			String giver = ids.contains(row.to()) ? row.from() : row.to();
			boolean isOurs = (ids.contains(row.to()) && isGift(row))
					|| (ids.contains(row.from()) && row.type() == EdgeType.REFUND);
			int place = isOurs ? this.projection.givers().find(giver) : -1;
			if (place >= 0) {
				this.undated.computeIfAbsent(place, (key) -> new ArrayList<>()).add(row);
			}
		}
	}

	private boolean isGift(Undated row) {
		return row.type() == EdgeType.CONTRIBUTION && row.kind().isCash() && row.cents() >= this.request.minCents();
	}

	private static boolean isTo(Undated row, CommitteeId committee) {
		return row.to().equals(committee.global());
	}

	private long total(int giver) {
		RimEdges gifts = this.projection.rim().gifts();
		long total = 0;
		for (int i = gifts.outgoingStart(giver); i < gifts.outgoingEnd(giver); i++) {
			int gift = gifts.outgoing(i);
			if (this.filter.counts(gift) && this.numbers.containsKey(gifts.to(gift))) {
				total += gifts.cents(gift);
			}
		}
		for (Undated row : this.undated.getOrDefault(giver, List.of())) {
			total += isGift(row) ? row.cents() : 0;
		}
		return total;
	}

	private SharedDonor donor(Largest.Entry entry) {
		Gifts[] byCommittee = new Gifts[this.places.length];
		Arrays.setAll(byCommittee, (number) -> new Gifts());
		RimEdges gifts = this.projection.rim().gifts();
		for (int i = gifts.outgoingStart(entry.place()); i < gifts.outgoingEnd(entry.place()); i++) {
			int gift = gifts.outgoing(i);
			Integer number = this.numbers.get(gifts.to(gift));
			if (number != null && this.filter.counts(gift)) {
				byCommittee[number].add(gifts.cents(gift), gifts.arrives(gift));
			}
		}
		RimEdges refunds = this.projection.rim().refunds();
		for (int i = refunds.incomingStart(entry.place()); i < refunds.incomingEnd(entry.place()); i++) {
			int refund = refunds.incoming(i);
			Integer number = this.numbers.get(refunds.from(refund));
			int day = refunds.day(refund);
			if (number != null && day >= this.fromDay && day <= this.toDay && refunds.is(refund, EdgeType.REFUND)) {
				byCommittee[number].refunded += refunds.cents(refund);
			}
		}
		for (Undated row : this.undated.getOrDefault(entry.place(), List.of())) {
			for (int number = 0; number < byCommittee.length; number++) {
				CommitteeId committee = this.request.committees().get(number);
				if (isTo(row, committee)) {
					byCommittee[number].add(row.cents(), Days.UNDATED);
				}
				else if (row.from().equals(committee.global())) {
					byCommittee[number].refunded += row.cents();
				}
			}
		}
		return donor(entry, byCommittee);
	}

	private SharedDonor donor(Largest.Entry entry, Gifts[] byCommittee) {
		List<SharedDonor.SharedGift> shown = new ArrayList<>();
		long refunded = 0;
		for (int number = 0; number < byCommittee.length; number++) {
			Gifts given = byCommittee[number];
			if (given.count > 0) {
				refunded += given.refunded;
				shown.add(new SharedDonor.SharedGift(this.request.committees().get(number), new Money(given.cents),
						given.count, new Money(given.refunded), Days.date(given.first), Days.date(given.last)));
			}
		}
		return new SharedDonor(actor(entry.id()), shown.size(), new Money(entry.cents()), new Money(refunded), shown);
	}

	private static ActorId actor(String giver) {
		String value = giver.substring(giver.indexOf(':') + 1);
		return giver.startsWith("candidate:") ? new CandidateId(value) : new DonorId(value);
	}

	/** What one committee got from one donor, and gave back. */
	private static final class Gifts {

		private long cents;

		private int count;

		private long refunded;

		private int first = Days.UNDATED;

		private int last = Days.UNDATED;

		void add(long more, int day) {
			this.cents += more;
			this.count++;
			if (day != Days.UNDATED) {
				this.first = (this.first == Days.UNDATED) ? day : Math.min(this.first, day);
				this.last = Math.max(this.last, day);
			}
		}

	}

}
