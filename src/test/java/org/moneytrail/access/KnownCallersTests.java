package org.moneytrail.access;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.graphql.Caller;
import org.moneytrail.graphql.Callers;

import static org.assertj.core.api.Assertions.assertThat;

/** What callers may spend. */
class KnownCallersTests {

	private Callers callers;

	@BeforeEach
	void start(@TempDir Path data) {
		this.callers = new KnownCallers(
				new AccessSettings(100_000, 20, 1_000_000, 100_000_000, 32, 512, Duration.ofSeconds(10), Duration.ZERO),
				data);
	}

	@Test
	void letsWhoSendsNonsenseOweForIt() throws Exception {
		Caller caller = anonymous("203.0.113.7");
		caller.refused(Duration.ofSeconds(100));
		caller.refused(Duration.ofSeconds(1));
		Caller.Quota quota = caller.spend(1);
		assertThat(quota.granted()).isFalse();
		assertThat(quota.retry()).as("a second of nonsense is half of a minute's limit")
			.isBetween(Duration.ofSeconds(25), Duration.ofSeconds(31));
		assertThat(caller.quota().remaining()).isZero();
		assertThat(anonymous("203.0.113.8").spend(1).granted()).as("nobody else does").isTrue();
	}

	@Test
	void forgivesAMistake() throws Exception {
		Caller caller = anonymous("203.0.113.9");
		caller.refused(Duration.ofMillis(2));
		assertThat(caller.quota().remaining()).isBetween(99_800L, 100_000L);
	}

	@Test
	void givesWhoHasNoKeyItsRequestsOneAfterTheOther() throws Exception {
		Caller caller = anonymous("203.0.113.10");
		long began = System.nanoTime();
		for (int i = 0; i < 30; i++) {
			assertThat(caller.pace()).isTrue();
		}
		assertThat(Duration.ofNanos(System.nanoTime() - began)).as("20 at once, 10 at 20 a second")
			.isGreaterThan(Duration.ofMillis(450));
	}

	@Test
	void letsNobodyWaitForLong() throws Exception {
		Caller caller = anonymous("203.0.113.11");
		List<Boolean> paced;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<Boolean> pace = caller::pace;
			paced = threads.invokeAll(Collections.nCopies(100, pace)).stream().map(Future::resultNow).toList();
		}
		assertThat(paced).contains(true, false);
	}

	private Caller anonymous(String address) throws Exception {
		return this.callers.find(null, InetAddress.getByName(address), false, Callers.Scope.QUERY);
	}

}
