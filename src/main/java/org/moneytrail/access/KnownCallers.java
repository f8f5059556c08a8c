package org.moneytrail.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Caller;
import org.moneytrail.graphql.Callers;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Callers by their key, or else by their network: an address, or the 64 bits of IPv6 one
 * household has. Each has a bucket that fills up evenly in a minute, and one without a
 * key another for its requests in a second.
 */
@Component
class KnownCallers implements Callers {

	private static final int MOST = 100_000;

	/** A request waits so long for its turn. */
	private static final Duration MOMENT = Duration.ofSeconds(1);

	/** What a refused request costs for each millisecond it took. */
	private static final double REFUSED = 50;

	private static final String BEARER = "bearer ";

	private final AccessSettings settings;

	private final ApiKeys keys;

	private final Cache<String, BucketCaller> callers = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterAccess(Duration.ofMinutes(10))
		.build();

	KnownCallers(AccessSettings settings, @Value("${moneytrail.data:./data}") Path data) {
		this.settings = settings;
		this.keys = new ApiKeys(data);
	}

	@Override
	public Caller find(@Nullable String authorization, @Nullable InetAddress address, boolean forwarded, Scope scope) {
		if (authorization == null || authorization.isBlank()) {
			return anonymous(address, forwarded);
		}
		String text = authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
				? authorization.substring(BEARER.length()).strip() : "";
		ApiKey key = text.isEmpty() ? null : this.keys.find(text);
		if (key == null) {
			throw new Refusal(ErrorCode.UNAUTHENTICATED,
					"there is no such API key, or it was revoked; send Authorization: Bearer KEY, or nothing",
					Map.of());
		}
		if (!key.scopes().contains(scope.name().toLowerCase(Locale.ROOT))) {
			throw new Refusal(ErrorCode.FORBIDDEN,
					"this API key is not for this; it is for " + String.join(", ", key.scopes()), Map.of());
		}
		Long own = key.perMinute();
		long limit = (own != null) ? own : this.settings.keyPerMinute();
		return this.callers.get("key " + key.id() + " " + limit, (name) -> new BucketCaller(limit, null));
	}

	private Caller anonymous(@Nullable InetAddress address, boolean forwarded) {
		boolean local = address != null && address.isLoopbackAddress() && !forwarded;
		String network = local ? "local" : network(address);
		return this.callers.get(network, (name) -> local ? new BucketCaller(this.settings.localPerMinute(), null)
				: new BucketCaller(this.settings.anonymousPerMinute(), this.settings.anonymousPerSecond()));
	}

	private static String network(@Nullable InetAddress address) {
		if (address == null) {
			return "unknown";
		}
		byte[] bytes = address.getAddress();
		return HexFormat.of().formatHex((address instanceof Inet6Address) ? Arrays.copyOf(bytes, 8) : bytes);
	}

	/** One with a bucket. */
	private static final class BucketCaller implements Caller {

		private final long limit;

		private final Bucket bucket;

		private final @Nullable Bucket requests;

		BucketCaller(long perMinute, @Nullable Integer requestsPerSecond) {
			this.limit = perMinute;
			this.bucket = bucket(perMinute, Duration.ofMinutes(1));
			this.requests = (requestsPerSecond != null) ? bucket(requestsPerSecond, Duration.ofSeconds(1)) : null;
		}

		private static Bucket bucket(long limit, Duration time) {
			return Bucket.builder()
				.addLimit((bandwidth) -> bandwidth.capacity(limit).refillGreedy(limit, time))
				.build();
		}

		@Override
		public boolean pace() throws InterruptedException {
			return this.requests == null || this.requests.asBlocking().tryConsume(1, MOMENT);
		}

		/** What costs more than the bucket holds is granted by a full one, once. */
		@Override
		public Quota spend(long cost) {
			ConsumptionProbe probe = this.bucket.tryConsumeAndReturnRemaining(Math.clamp(cost, 1, this.limit));
			return new Quota(probe.isConsumed(), this.limit, probe.getRemainingTokens(),
					Duration.ofNanos(probe.getNanosToWaitForReset()),
					Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}

		/** What is owed is filled up first. */
		@Override
		public void refused(Duration took) {
			this.bucket.consumeIgnoringRateLimits(Math.clamp((long) (REFUSED * took.toNanos() / 1e6), 1, this.limit));
		}

		@Override
		public Quota quota() {
			long left = Math.max(0, this.bucket.getAvailableTokens());
			return new Quota(true, this.limit, left,
					Duration.ofNanos((long) (6e10 * (this.limit - left) / Math.max(1, this.limit))), Duration.ZERO);
		}

	}

}
