package org.moneytrail.access;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTests {

	@Test
	void turnsAwayWhoeverWouldHaveToWaitTooLong() throws Exception {
		Places places = new Places(1, 1, Duration.ofMillis(1));
		assertThat(places.take()).isTrue();
		assertThat(places.take()).isFalse();
		places.leave();
		assertThat(places.take()).isTrue();
	}

	@Test
	void givesAPlaceToWhoeverWaits() throws Exception {
		Places places = new Places(1, 1, Duration.ofMinutes(1));
		assertThat(places.take()).isTrue();
		CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
			try {
				return places.take();
			}
			catch (InterruptedException ex) {
				return false;
			}
		});
		places.leave();
		assertThat(waiting.get()).isTrue();
	}

	@Test
	void letsNobodyWaitBeyondTheQueue() throws Exception {
		Places places = new Places(1, 0, Duration.ofMinutes(1));
		assertThat(places.take()).isTrue();
		assertThat(places.take()).isFalse();
	}

}
