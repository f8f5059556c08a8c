package org.moneytrail.flow;

import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.Actor;
import org.moneytrail.core.ActorId;
import org.moneytrail.core.Deadline;
import org.moneytrail.money.RankKey;
import org.moneytrail.money.RankedActors;

import org.springframework.stereotype.Component;

/**
 * Ledgers and targets reckoned before, of the newest projection asked about and the one
 * before it.
 */
@Component
class Ledgers {

	private static final Logger log = LoggerFactory.getLogger(Ledgers.class);

	/** Nobody waits for what is reckoned beforehand. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** Tells all candidates at once from no target. */
	private static final int EVERYONE = -1;

	/**
	 * So long candidates are reckoned beside questions; from then on while nobody asks.
	 */
	private static final Duration WARMING = Duration.ofMinutes(4);

	private static final long TARGET_BYTES = 256L << 20;

	private static final long GOAL_BYTES = 192L << 20;

	private static final long RANKING_BYTES = 96L << 20;

	private static final long FIRST_BYTES = 32L << 20;

	/** Tolerances kept at hand, at most. */
	private static final int MOST_LEDGERS = 6;

	private static final int MOST_REACHED = 200;

	/** Transactions kept at hand, about a kilobyte each. */
	private static final int MOST_CITED = 120_000;

	private static final int MOST_RANKINGS = 500;

	/** What is reckoned beforehand waits so long for questions, again and again. */
	private static final long WAIT_NANOS = 1_000_000;

	private static final int MOST_WAITS = 100;

	/** So long after a question the next one is likely. */
	private static final Duration LATELY = Duration.ofMillis(100);

	/** So long after the last question nobody asks. */
	private static final Duration QUIET = Duration.ofSeconds(2);

	/** Candidates reckoned side by side beforehand. */
	private static final int TOGETHER = 50;

	/** Questions that are being answered. */
	private final AtomicInteger asked = new AtomicInteger();

	/** How long the reckoning ahead has stood back. */
	private final AtomicLong waited = new AtomicLong();

	/** Whether what is reckoned ahead waits until nobody asks. */
	private volatile boolean patient;

	/** The graph version last warmed. */
	private volatile long warmed = Long.MIN_VALUE;

	private volatile Shelf newest = new Shelf(null);

	private volatile Shelf older = this.newest;

	/** So many refunds are all reckoned anew for each target. */
	private final int few;

	Ledgers() {
		this(Ledger.FEW_REFUNDS);
	}

	Ledgers(int few) {
		this.few = few;
	}

	/** The ledger of a tolerance; reckons nothing yet. */
	Ledger ledger(Projection projection, int tolerance) {
		return shelf(projection).ledgers.get(tolerance, () -> new Ledger(projection, tolerance, this.few));
	}

	/** Begins in the background with what the first questions need. */
	void warm(Projection projection) {
		if (this.warmed != projection.version()) {
			this.warmed = projection.version();
			ledger(projection, 0).warm();
			Thread.ofPlatform().daemon().name("goals").priority(Thread.MIN_PRIORITY).start(() -> warmGoals(projection));
		}
	}

	/**
	 * Reckons what questions need of each candidate, those to whom and about whom most is
	 * paid first, until a newer projection is asked about.
	 */
	private void warmGoals(Projection projection) {
		int[] candidates = byPayments(projection);
		warmMoneys(projection, candidates, () -> isNewest(projection));
		long begun = System.nanoTime();
		this.waited.set(0);
		this.patient = false;
		int count = 0;
		for (int candidate : candidates) {
			if (!isNewest(projection)) {
				return;
			}
			if (!this.patient && System.nanoTime() - begun - this.waited.get() > WARMING.toNanos()) {
				this.patient = true;
				log.info("{} of {} candidates are ready to be asked about, the others follow while nobody asks", count,
						candidates.length);
			}
			giveWay();
			Question question = toward(projection, candidate);
			if (ledger(projection, 0).breaksCircle(question.group())) {
				continue;
			}
			ledger(projection, 0).ahead(question.group(), candidate, this::giveWay);
			goal(projection, question).own.warmPassages();
			count++;
		}
		log.info("{} candidates are ready to be asked about, reckoned in {} s", count,
				Duration.ofNanos(System.nanoTime() - begun).toSeconds());
	}

	/** What came to each candidate, for who asks about all of them. */
	void warmMoneys(Projection projection, int[] candidates, BooleanSupplier goesOn) {
		Question question = toward(-1, new BitSet());
		Goal everyone = everyone(projection, question);
		if (everyone.isLate()) {
			return;
		}
		AtomicReferenceArray<@Nullable TargetMoney> moneys = moneys(projection, question);
		ManyMoneys reckoning = new ManyMoneys(everyone);
		for (int begin = 0; begin < candidates.length && goesOn.getAsBoolean(); begin += TOGETHER) {
			int[] some = Arrays.copyOfRange(candidates, begin, Math.min(candidates.length, begin + TOGETHER));
			List<TargetMoney.Open> open = Arrays.stream(some)
				.mapToObj((candidate) -> new TargetMoney.Open(projection, toward(projection, candidate)))
				.toList();
			@Nullable TargetMoney[] found = reckoning.of(some, open, this::giveWay);
			for (int i = 0; i < some.length; i++) {
				moneys.set(some[i], found[i]);
			}
		}
	}

	private boolean isNewest(Projection projection) {
		return shelf(projection) == this.newest && this.warmed == projection.version();
	}

	/** A question about a candidate with nothing but defaults. */
	static Question toward(Projection projection, int candidate) {
		BitSet group = new BitSet();
		for (int committee : projection.groups()[candidate]) {
			group.set(committee);
		}
		return toward(candidate, group);
	}

	/**
	 * The same by the candidate's committees.
	 * @param candidate -1 for none
	 */
	static Question toward(int candidate, BitSet group) {
		return new Question(List.of(), group, group, candidate, Days.FIRST, Days.LAST, -1, Days.FIRST, Days.LAST, 0,
				FlowLimits.DEFAULT_HOPS, 0, new BitSet(), 0, System.nanoTime() + LONGEST.toNanos());
	}

	/** Answers a question before anything is reckoned beforehand. */
	<T> T answer(Supplier<T> question) {
		this.asked.incrementAndGet();
		try {
			return question.get();
		}
		finally {
			this.asked.decrementAndGet();
		}
	}

	/**
	 * Waits for questions of any kind, at first not for ever; never ends what it is asked
	 * from.
	 */
	private boolean giveWay() {
		long begun = System.nanoTime();
		for (int i = 0; (i < MOST_WAITS || this.patient)
				&& (this.asked.get() > 0 || Deadline.askedWithin(this.patient ? QUIET : LATELY)); i++) {
			LockSupport.parkNanos(WAIT_NANOS);
		}
		this.waited.addAndGet(System.nanoTime() - begun);
		return false;
	}

	/** Candidates by how many payments come to them or are spent about them. */
	private static int[] byPayments(Projection projection) {
		return IntStream.range(0, projection.groups().length)
			.boxed()
			.sorted(Comparator.comparingInt((Integer candidate) -> -payments(projection, candidate)))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	private static int payments(Projection projection, int candidate) {
		int count = projection.spending().incomingEnd(candidate) - projection.spending().incomingStart(candidate);
		for (int committee : projection.groups()[candidate]) {
			count += projection.moves().incomingEnd(committee) - projection.moves().incomingStart(committee);
		}
		return count;
	}

	/**
	 * What questions from a source need of a target; kept unless the question's deadline
	 * cut it short.
	 */
	Goal goal(Projection projection, Question question) {
		Question key = key(question.limited(0, question.minCents(), question.stopAt()));
		Shelf shelf = shelf(projection);
		Goal known = shelf.goals.find(key);
		if (known != null) {
			return known;
		}
		Upstream upstream = Upstream.of(ledger(projection, question.tolerance()), question, question.absorbing());
		TargetMoney money = moneyKnown(projection, upstream);
		Goal goal = (money != null) ? Goal.of(upstream, money) : Goal.of(Weights.endless(upstream));
		if (!goal.isLate()) {
			shelf.goals.put(key, goal);
		}
		return goal;
	}

	/**
	 * What came to a target, where that was reckoned with all the others' and no refund
	 * is another one for it; else null.
	 */
	private @Nullable TargetMoney moneyKnown(Projection projection, Upstream upstream) {
		Question question = upstream.question;
		return (question.candidate() >= 0 && upstream.own.isShared() && isPlain(question)
				&& upstream.absorbing.equals(toward(projection, question.candidate()).group()))
						? shelf(projection).moneys.get(question.candidate()) : null;
	}

	/**
	 * What becomes of each cent toward a target asked about often; null where it is not
	 * known, or no use to the question.
	 */
	@Nullable Fates fates(Projection projection, Goal goal, Question question) {
		return PlainSums.suits(goal, question) ? shelf(projection).favourites.find(goal, question) : null;
	}

	/** All candidates at once, for a question without a target. */
	Goal everyone(Projection projection, Question question) {
		Question key = key(question.limited(EVERYONE, question.minCents(), question.stopAt()));
		Shelf shelf = shelf(projection);
		Goal known = shelf.goals.find(key);
		if (known != null) {
			return known;
		}
		Goal goal = Goal.everyone(ledger(projection, question.tolerance()), question);
		if (!goal.isLate()) {
			shelf.goals.put(key, goal);
		}
		return goal;
	}

	/**
	 * By candidate, what came to it in all, where that was reckoned before for a question
	 * such as this one.
	 * @param question toward none
	 */
	AtomicReferenceArray<@Nullable TargetMoney> moneys(Projection projection, Question question) {
		return (question.absorbing().isEmpty() && isPlain(question)) ? shelf(projection).moneys
				: new AtomicReferenceArray<>(projection.groups().length);
	}

	private static boolean isPlain(Question question) {
		return question.fromDay() == Days.FIRST && question.toDay() == Days.LAST && question.race() < 0
				&& question.minCents() == 0 && question.stopAt().isEmpty() && question.tolerance() == 0;
	}

	/** A target's weights; kept unless the question's deadline cut them short. */
	Target target(Projection projection, Question question) {
		Question key = key(question);
		Shelf shelf = shelf(projection);
		Target known = shelf.targets.find(key);
		if (known != null) {
			return known;
		}
		Target target = Target.of(ledger(projection, question.tolerance()), question);
		if (!target.weights().isLate()) {
			shelf.targets.put(key, target);
		}
		return target;
	}

	/** Committees and candidates as they were read at the projection's version. */
	Map<ActorId, Actor> actors(Projection projection) {
		return shelf(projection).actors;
	}

	/** The first of rankings made before, by what was asked. */
	Kept<FlowRequest, Funders> firstFunders(Projection projection) {
		return shelf(projection).firstFunders;
	}

	/** Transactions as they were read at the projection's version, by row id. */
	Kept<String, CitedRow> cited(Projection projection) {
		return shelf(projection).cited;
	}

	/** Rankings of funders made before, by what was asked. */
	Kept<FlowRequest, Funders> funders(Projection projection) {
		return shelf(projection).funders;
	}

	/** The first of rankings of committees' givers, by what was asked. */
	Kept<RankKey, RankedActors> rankings(Projection projection) {
		return shelf(projection).rankings;
	}

	/** Answers to where a source's money went, by what was asked. */
	Kept<FlowRequest, Reach> reached(Projection projection) {
		return shelf(projection).reached;
	}

	/**
	 * The target alone: neither who asks nor how long it may take. Committees that ask
	 * are no part of what other committees' money does for it.
	 */
	private static Question key(Question asked) {
		List<Question.Source> absorbing = asked.sources()
			.stream()
			.filter(Question.Source::isCommittee)
			.sorted(Comparator.comparingInt(Question.Source::place))
			.toList();
		return new Question(absorbing, (BitSet) asked.group().clone(), (BitSet) asked.group().clone(),
				asked.candidate(), asked.fromDay(), asked.toDay(), asked.race(), asked.raceAfter(), asked.raceUpTo(),
				asked.tolerance(), asked.maxHops(), asked.minCents(), asked.stopAt(), 0, 0);
	}

	private Shelf shelf(Projection projection) {
		Shelf shelf = this.newest;
		if (shelf.projection == projection) {
			return shelf;
		}
		return otherShelf(projection);
	}

	private synchronized Shelf otherShelf(Projection projection) {
		if (this.newest.projection == projection) {
			return this.newest;
		}
		if (this.older.projection == projection) {
			return this.older;
		}
		Shelf made = new Shelf(projection);
		Projection newest = this.newest.projection;
		if (newest != null && newest.version() > projection.version()) {
			this.older = made;
			return made;
		}
		this.older = this.newest;
		this.newest = made;
		return made;
	}

	/** What belongs to one projection. */
	private static final class Shelf {

		private final @Nullable Projection projection;

		private final Kept<Integer, Ledger> ledgers = new Kept<>(MOST_LEDGERS, (ledger) -> 1);

		private final Kept<Question, Target> targets = new Kept<>(TARGET_BYTES, Target::bytes);

		private final Kept<Question, Goal> goals = new Kept<>(GOAL_BYTES, Goal::bytes);

		private final Favourites favourites = new Favourites();

		private final AtomicReferenceArray<@Nullable TargetMoney> moneys;

		private final Map<ActorId, Actor> actors = new ConcurrentHashMap<>();

		private final Kept<String, CitedRow> cited = new Kept<>(MOST_CITED, (row) -> 1);

		private final Kept<FlowRequest, Funders> firstFunders = new Kept<>(FIRST_BYTES, Funders::bytes);

		private final Kept<FlowRequest, Funders> funders = new Kept<>(RANKING_BYTES, Funders::bytes);

		private final Kept<RankKey, RankedActors> rankings = new Kept<>(MOST_RANKINGS, (ranking) -> 1);

		private final Kept<FlowRequest, Reach> reached = new Kept<>(MOST_REACHED, (reached) -> 1);

		Shelf(@Nullable Projection projection) {
			this.projection = projection;
			this.moneys = new AtomicReferenceArray<>((projection != null) ? projection.groups().length : 0);
		}

	}

}
