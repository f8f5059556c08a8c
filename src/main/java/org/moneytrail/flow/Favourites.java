package org.moneytrail.flow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * What is reckoned of the targets asked about most, beside the questions and for those
 * that follow.
 */
final class Favourites {

	private static final long MOST_BYTES = 256L << 20;

	/** Nobody waits for it. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** Questions looked back on. */
	private static final int LATELY = 40;

	/** A target with so many of them is asked about often. */
	private static final int OFTEN = 4;

	private final Kept<Key, Fates> fates = new Kept<>(MOST_BYTES, Fates::bytes);

	private final Deque<Key> asked = new ArrayDeque<>();

	private final AtomicBoolean busy = new AtomicBoolean();

	/**
	 * What becomes of each cent toward a target, if that is known; it is reckoned in the
	 * background if the target is asked about often.
	 * @param question of a kind for which it can be known
	 */
	@Nullable Fates find(Goal goal, Question question) {
		Key key = new Key(goal, question.maxHops());
		Fates known = this.fates.find(key);
		if (known == null && isOften(key) && this.busy.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("favourites").priority(Thread.MIN_PRIORITY).start(() -> reckon(key));
		}
		return known;
	}

	private synchronized boolean isOften(Key key) {
		this.asked.addLast(key);
		if (this.asked.size() > LATELY) {
			this.asked.removeFirst();
		}
		return this.asked.stream().filter(key::equals).count() >= OFTEN;
	}

	private void reckon(Key key) {
		try {
			Fates fates = Fates.of(key.goal, key.question());
			if (fates != null) {
				this.fates.put(key, fates);
			}
		}
		finally {
			this.busy.set(false);
		}
	}

	/**
	 * A target and how far money is followed to it; a goal is the same only as itself.
	 */
	private record Key(Goal goal, int maxHops) {

		/** The question the target was reckoned for, to be answered without haste. */
		Question question() {
			Question of = this.goal.question;
			return new Question(List.of(), of.group(), of.group(), of.candidate(), of.fromDay(), of.toDay(), of.race(),
					of.raceAfter(), of.raceUpTo(), 0, this.maxHops, 0, new BitSet(), 0,
					System.nanoTime() + LONGEST.toNanos());
		}

	}

}
