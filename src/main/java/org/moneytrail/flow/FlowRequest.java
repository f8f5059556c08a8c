package org.moneytrail.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CandidateId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Money;
import org.moneytrail.core.RaceId;
import org.moneytrail.core.Refusal;

/**
 * A money-flow question with all its options, checked.
 *
 * @param sources the source and those taken together with it, no two the same
 * @param to a candidate, committee or race
 * @param time the longest the trace may run
 * @param asOf only what the public could know on this day; null for all
 */
record FlowRequest(List<ActorId> sources, GlobalId to, AttributionMethod method, int toleranceDays, int maxHops,
		@Nullable DateRange window, Set<MoneyChannel> channels, @Nullable Money minAmount, List<CommitteeId> stopAt,
		UnknownOpening unknownOpening, Duration time, @Nullable LocalDate asOf) {

	/** A question about all that is known today. */
	FlowRequest(List<ActorId> sources, GlobalId to, AttributionMethod method, int toleranceDays, int maxHops,
			@Nullable DateRange window, Set<MoneyChannel> channels, @Nullable Money minAmount, List<CommitteeId> stopAt,
			UnknownOpening unknownOpening, Duration time) {
		this(sources, to, method, toleranceDays, maxHops, window, channels, minAmount, stopAt, unknownOpening, time,
				null);
	}

	/**
	 * Reads a question as the caller wrote it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if an argument is malformed or out of
	 * range
	 */
	static FlowRequest of(String from, String to, FlowOptions options, FlowLimits limits) {
		Set<ActorId> sources = new LinkedHashSet<>();
		sources.add(GlobalId.parse("from", from, ActorId.class, "donor, committee or candidate"));
		for (String id : ids("alsoFrom", options.alsoFrom())) {
			sources.add(GlobalId.parse("alsoFrom", id, ActorId.class, "donor, committee or candidate"));
		}
		return between(List.copyOf(sources), target(to, sources), options, limits);
	}

	/**
	 * The same with both ends known.
	 * @param sources none where the question is who the sources are
	 * @throws Refusal {@code INVALID_ARGUMENT} if an option is malformed or out of range
	 */
	static FlowRequest between(List<ActorId> sources, GlobalId to, FlowOptions options, FlowLimits limits) {
		AttributionMethod method = options.method();
		List<CommitteeId> stopAt = new ArrayList<>();
		for (String id : ids("stopAt", options.stopAt())) {
			stopAt.add(GlobalId.parse("stopAt", id, CommitteeId.class, "committee"));
		}
		Money minAmount = options.minAmount();
		if (minAmount != null && minAmount.cents() < 0) {
			throw Refusal.argument("minAmount", "0.00 or more", "minAmount must not be negative, was " + minAmount);
		}
		return new FlowRequest(sources, to, (method != null) ? method : AttributionMethod.RUNNING_BALANCE,
				range("toleranceDays", options.toleranceDays(), 0, 0, FlowLimits.MAX_TOLERANCE),
				range("maxHops", options.maxHops(), FlowLimits.DEFAULT_HOPS, 1, FlowLimits.MAX_HOPS), options.window(),
				channels(options.channels()), minAmount, stopAt,
				(options.unknownOpening() != null) ? options.unknownOpening() : UnknownOpening.REFUSE,
				time(options, limits), options.asOf());
	}

	/** The same question whatever time it may take. */
	FlowRequest untimed() {
		return new FlowRequest(this.sources, this.to, this.method, this.toleranceDays, this.maxHops, this.window,
				this.channels, this.minAmount, this.stopAt, this.unknownOpening, Duration.ZERO, this.asOf);
	}

	/** The same question about another target. */
	FlowRequest toward(GlobalId target) {
		return new FlowRequest(this.sources, target, this.method, this.toleranceDays, this.maxHops, this.window,
				this.channels, this.minAmount, this.stopAt, this.unknownOpening, this.time, this.asOf);
	}

	/** What tells this ranking from others: the question without the time it may take. */
	String digest() {
		String question = this.sources + "|" + this.to + "|" + this.method + "|" + this.toleranceDays + "|"
				+ this.maxHops + "|" + this.window + "|" + this.minAmount + "|" + this.stopAt + "|"
				+ this.unknownOpening + ((this.asOf != null) ? "|" + this.asOf : "");
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(question.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The same question without tolerance. */
	FlowRequest strict() {
		return new FlowRequest(this.sources, this.to, this.method, 0, this.maxHops, this.window, this.channels,
				this.minAmount, this.stopAt, this.unknownOpening, this.time, this.asOf);
	}

	private static GlobalId target(String to, Set<ActorId> sources) {
		GlobalId target = GlobalId.parse("to", to);
		if (!(target instanceof CandidateId || target instanceof CommitteeId || target instanceof RaceId)) {
			throw Refusal.argument("to", "candidate, committee or race",
					"to must be the id of a candidate, committee or race, but names a " + target.word());
		}
		if (target instanceof CommitteeId committee && sources.contains(committee)) {
			throw Refusal.argument("to", "another committee than from", "from and to are the same committee");
		}
		return target;
	}

	private static List<String> ids(String argument, @Nullable List<String> ids) {
		if (ids == null) {
			return List.of();
		}
		if (ids.size() > FlowLimits.MAX_IDS) {
			throw Refusal.argument(argument, "at most " + FlowLimits.MAX_IDS + " ids",
					argument + " may list " + FlowLimits.MAX_IDS + " ids, was " + ids.size());
		}
		return ids;
	}

	private static Set<MoneyChannel> channels(@Nullable List<MoneyChannel> channels) {
		if (channels == null) {
			return EnumSet.allOf(MoneyChannel.class);
		}
		if (channels.isEmpty()) {
			throw Refusal.argument("channels", "DIRECT, SUPPORT, OPPOSE",
					"channels must name at least one channel, or be left out for all");
		}
		return EnumSet.copyOf(channels);
	}

	private static Duration time(FlowOptions options, FlowLimits limits) {
		Integer boundsMillis = options.boundsMillis();
		if (boundsMillis != null && boundsMillis < 1) {
			throw Refusal.argument("boundsMillis", "1 or more", "boundsMillis must be positive, was " + boundsMillis);
		}
		int most = Math.toIntExact(limits.time().toMillis());
		Integer asked = options.timeMillis();
		if (asked != null && asked < 1) {
			throw Refusal.argument("timeMillis", "1 or more", "timeMillis must be positive, was " + asked);
		}
		return Duration.ofMillis((asked != null) ? Math.min(asked, most) : most);
	}

	private static int range(String argument, @Nullable Integer value, int otherwise, int least, int most) {
		if (value == null) {
			return otherwise;
		}
		if (value < least || value > most) {
			throw Refusal.argument(argument, least + ".." + most,
					argument + " must be " + least + " to " + most + ", was " + value);
		}
		return value;
	}

}
