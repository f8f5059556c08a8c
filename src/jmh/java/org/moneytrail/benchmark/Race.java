package org.moneytrail.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks all contenders the same questions in turns of a few, so that whatever else the
 * machine does meets all of them alike, and each pays once a turn, not with every
 * question, for finding the processors' caches full of what the others did.
 */
final class Race {

	/** A contender this many times slower than the fastest leaves after the heats. */
	private static final double HOPELESS = 12;

	/** The first questions of the warm-up. */
	private static final int HEATS = 5;

	/** Each contender is asked for so long before it is timed. */
	private static final Duration WARM_UP = Duration.ofSeconds(15);

	/** Questions in one turn. */
	private static final int TURN = 20;

	private final List<Contender> contenders;

	private final Map<String, Timings> timings = new LinkedHashMap<>();

	private final Map<String, List<Object>> answers = new LinkedHashMap<>();

	private final Map<String, String> failures = new LinkedHashMap<>();

	Race(List<Contender> contenders) {
		this.contenders = new ArrayList<>(contenders);
		contenders.forEach((contender) -> {
			this.timings.put(contender.name(), new Timings());
			this.answers.put(contender.name(), new ArrayList<>());
		});
	}

	/**
	 * @param warmUp asked first, not timed
	 * @param among names of contenders of whom the hopeless ones leave after the heats
	 */
	void run(List<Contender.Pair> warmUp, List<Contender.Pair> pairs, List<String> among) {
		List<Contender> running = new ArrayList<>(this.contenders);
		Map<String, Double> heats = new LinkedHashMap<>();
		for (int i = 0; i < warmUp.size(); i++) {
			Contender.Pair pair = warmUp.get(i);
			running.removeIf((contender) -> {
				long began = System.nanoTime();
				boolean asked = ask(contender, pair, false);
				heats.merge(contender.name(), (System.nanoTime() - began) / 1e6, Double::sum);
				return !asked;
			});
			if (i == HEATS - 1) {
				leaveHopeless(running, among, heats);
			}
		}
		running.forEach((contender) -> warmUp(contender, warmUp));
		for (int from = 0; from < pairs.size(); from += TURN) {
			List<Contender.Pair> turn = pairs.subList(from, Math.min(from + TURN, pairs.size()));
			for (int i = 0; i < running.size(); i++) {
				Contender contender = running.get((from / TURN + i) % running.size());
				turn.forEach((pair) -> ask(contender, pair, true));
			}
		}
	}

	private void warmUp(Contender contender, List<Contender.Pair> pairs) {
		long until = System.nanoTime() + WARM_UP.toNanos();
		for (int i = 0; System.nanoTime() < until; i++) {
			ask(contender, pairs.get(i % pairs.size()), false);
		}
	}

	private boolean ask(Contender contender, Contender.Pair pair, boolean timed) {
		long began = System.nanoTime();
		Object answer;
		try {
			answer = contender.asking().ask(pair);
		}
		catch (Wire.Refused ex) {
			this.failures.putIfAbsent(contender.name(), ex.getMessage());
			answer = null;
		}
		catch (Exception ex) {
			this.failures.putIfAbsent(contender.name(), ex.toString());
			answer = null;
		}
		double millis = (System.nanoTime() - began) / 1e6;
		if (!timed) {
			return answer != null || millis > 1_000;
		}
		Timings timings = this.timings.get(contender.name());
		if (answer != null) {
			timings.add(millis);
		}
		else {
			timings.addFailed(millis);
		}
		this.answers.get(contender.name()).add(answer);
		return true;
	}

	private static void leaveHopeless(List<Contender> running, List<String> among, Map<String, Double> heats) {
		double best = among.stream().filter(heats::containsKey).mapToDouble(heats::get).min().orElse(0);
		running.removeIf((contender) -> among.contains(contender.name())
				&& heats.get(contender.name()) > HOPELESS * best);
	}

	Map<String, Timings> timings() {
		return this.timings;
	}

	/** In the order of the pairs; null where there was none. */
	List<Object> answers(String name) {
		return this.answers.getOrDefault(name, List.of());
	}

	/** The first failure of each contender that had one. */
	Map<String, String> failures() {
		return this.failures;
	}

}
