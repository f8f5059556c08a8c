package org.moneytrail.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.moneytrail.core.ActorId;
import org.moneytrail.core.CommitteeId;
import org.moneytrail.core.DateRange;
import org.moneytrail.core.GlobalId;

import org.springframework.stereotype.Component;

/**
 * Adds the bounds to answers: of the same question without hops, stop list and minimum.
 * What was found for one version of the graph is remembered, the latest used the longest.
 */
@Component
class FlowBounds {

	private final FlowLimits limits;

	private final Map<Key, Bounds> found;

	FlowBounds(FlowLimits limits, BoundsLimits own) {
		this.limits = limits;
		this.found = new LinkedHashMap<>(16, 0.75f, true) {
			@Override
			protected boolean removeEldestEntry(Map.Entry<Key, Bounds> eldest) {
				return size() > own.kept();
			}
		};
	}

	/**
	 * The answer with its bounds; where time runs out, without them and stopped by
	 * {@code BOUNDS}.
	 * @param projection the one the answer was made from
	 */
	MoneyFlow add(MoneyFlow flow, Projection projection, Duration time) {
		long deadline = System.nanoTime() + time.toNanos();
		FlowRequest request = flow.request();
		List<Question> questions = new Questions(projection, request, this.limits, deadline).questions();
		List<ChannelFlow> channels = new ArrayList<>();
		Set<FlowLimit> stoppedBy = EnumSet.noneOf(FlowLimit.class);
		stoppedBy.addAll(flow.stoppedBy());
		for (ChannelFlow channel : flow.channels()) {
			Bounds bounds = bounds(request, questions, projection, channel.channel(), deadline);
			if (bounds == null) {
				stoppedBy.add(FlowLimit.BOUNDS);
				channels.add(channel);
				continue;
			}
			channels.add(channel.with(bounds, notes(bounds, projection)));
		}
		return new MoneyFlow(request, channels, stoppedBy, flow.graphVersion());
	}

	private @Nullable Bounds bounds(FlowRequest request, List<Question> questions, Projection projection,
			MoneyChannel channel, long deadline) {
		boolean timeless = request.method() == AttributionMethod.WHOLE_PERIOD;
		Key key = new Key(Set.copyOf(request.sources()), request.to(), request.window(),
				timeless ? 0 : request.toleranceDays(), timeless, request.unknownOpening(), channel,
				projection.version());
		synchronized (this.found) {
			Bounds known = this.found.get(key);
			if (known != null) {
				return known;
			}
		}
		boolean assumesZero = request.unknownOpening() == UnknownOpening.ASSUME_ZERO;
		Bounds bounds = new BoundsSearch(projection, channel, timeless, assumesZero, deadline).find(questions);
		if (bounds != null) {
			synchronized (this.found) {
				this.found.put(key, bounds);
			}
		}
		return bounds;
	}

	private static List<String> notes(Bounds bounds, Projection projection) {
		return bounds.open()
			.stream()
			.map((committee) -> "The opening balance of " + projection.committeeNames()[committee] + " ("
					+ new CommitteeId(projection.committees().id(committee)).global()
					+ ") is unknown: lowerBound and upperBound hold whatever it was.")
			.toList();
	}

	private record Key(Set<ActorId> sources, GlobalId to, @Nullable DateRange window, int toleranceDays,
			boolean timeless, UnknownOpening unknownOpening, MoneyChannel channel, long version) {

	}

}
