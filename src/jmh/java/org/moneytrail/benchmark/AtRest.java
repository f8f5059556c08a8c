package org.moneytrail.benchmark;

import java.time.Duration;

/** Waits for a server to have done what it does of itself after a start. */
final class AtRest {

	private static final Duration PATIENCE = Duration.ofMinutes(45);

	private AtRest() {
	}

	/**
	 * Waits until the process takes less than a twentieth of a processor for six seconds.
	 * @param pid of the server
	 * @return seconds waited
	 */
	static long await(String pid) throws InterruptedException {
		ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		long begun = System.nanoTime();
		int quiet = 0;
		while (quiet < 3 && System.nanoTime() - begun < PATIENCE.toNanos()) {
			Duration before = server.info().totalCpuDuration().orElseThrow();
			Thread.sleep(2000);
			Duration worked = server.info().totalCpuDuration().orElseThrow().minus(before);
			quiet = (worked.toMillis() < 100) ? quiet + 1 : 0;
		}
		return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
	}

}
