package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What every giver's money made up of what came to the targets of one request, by channel
 * and giver: fractions of cents, donors that are not disclosed included.
 */
final class FunderMasses {

	private static final int CHANNELS = MoneyChannel.values().length;

	/** Sources of one trace where a method takes every giver for a source. */
	private static final int TOGETHER = 256;

	private final Projection projection;

	private final List<Target> targets;

	private final double[][] masses = new double[CHANNELS][];

	private final BitSet[] unknown = new BitSet[CHANNELS];

	private boolean late;

	private FunderMasses(Projection projection, List<Target> targets) {
		this.projection = projection;
		this.targets = targets;
		for (int channel = 0; channel < CHANNELS; channel++) {
			this.masses[channel] = new double[0];
			this.unknown[channel] = new BitSet();
		}
	}

	/**
	 * Scans the gifts to the targets and to all committees whose money came there.
	 * @param questions the targets' questions, with their deadline
	 */
	static FunderMasses of(Projection projection, List<Target> targets, List<Question> questions,
			AttributionMethod method) {
		FunderMasses found = new FunderMasses(projection, targets);
		for (int i = 0; i < targets.size() && !found.late; i++) {
			Target target = targets.get(i);
			found.late |= target.weights().isLate();
			if (method == AttributionMethod.RUNNING_BALANCE) {
				found.weigh(target, questions.get(i));
			}
			else {
				found.trace(questions.get(i), Attribution.of(method),
						found.mark(target, method == AttributionMethod.WHOLE_PERIOD));
			}
		}
		if (method == AttributionMethod.RUNNING_BALANCE && !found.late) {
			found.clearRefunded(questions);
		}
		return found;
	}

	/** By giver; empty where nothing came. */
	double[] masses(int channel) {
		return this.masses[channel];
	}

	/** Givers whose share cannot be said. */
	BitSet unknown(int channel) {
		return this.unknown[channel];
	}

	boolean isLate() {
		return this.late;
	}

	List<Target> targets() {
		return this.targets;
	}

	private void add(int channel, int giver, double mass) {
		if (this.masses[channel].length == 0) {
			this.masses[channel] = new double[this.projection.givers().size()];
		}
		this.masses[channel][giver] += mass;
	}

	private void weigh(Target target, Question question) {
		Upstream up = target.weights().upstream();
		addDirect(question);
		for (int v = 0; v < up.count(); v++) {
			if (up.distance[v] < question.maxHops()) {
				addThrough(target, v);
			}
			if (question.isLate()) {
				this.late = true;
				return;
			}
		}
		for (int giver : target.weights().refundedGivers()) {
			double[] refunded = target.weights().refunded(giver);
			for (int channel = 0; refunded != null && channel < CHANNELS; channel++) {
				if (refunded[channel] > 0) {
					add(channel, giver, -refunded[channel]);
				}
			}
		}
	}

	private void addDirect(Question question) {
		Edges gifts = this.projection.rim().gifts();
		BitSet group = question.group();
		for (int c = group.nextSetBit(0); c >= 0; c = group.nextSetBit(c + 1)) {
			for (int i = gifts.incomingStart(c); i < gifts.incomingEnd(c); i++) {
				int gift = gifts.incoming(i);
				if (!question.cuts(gifts.cents(gift), c) && question.inScope(gifts.arrives(gift), gifts.race(gift))) {
					add(MoneyChannel.DIRECT.ordinal(), gifts.from(gift), gifts.cents(gift));
				}
			}
		}
	}

	private void addThrough(Target target, int v) {
		Upstream up = target.weights().upstream();
		Edges gifts = this.projection.rim().gifts();
		int committee = up.committees[v];
		double[] weights = new double[CHANNELS];
		boolean[] unknown = new boolean[CHANNELS];
		int day = Days.FIRST;
		for (int i = gifts.incomingStart(committee); i < gifts.incomingEnd(committee); i++) {
			int gift = gifts.incoming(i);
			if (gifts.arrives(gift) != day) {
				day = gifts.arrives(gift);
				int step = up.books[v].find(day);
				for (int channel = 0; channel < CHANNELS; channel++) {
					weights[channel] = target.weights().first(channel, v, step);
					unknown[channel] = target.unknowns().of(channel, v, step);
				}
			}
			long cents = gifts.cents(gift);
			if (up.question.cuts(cents, committee)) {
				continue;
			}
			for (int channel = 0; channel < CHANNELS; channel++) {
				if (weights[channel] > 0) {
					add(channel, gifts.from(gift), weights[channel] * cents);
				}
				if (unknown[channel]) {
					this.unknown[channel].set(gifts.from(gift));
				}
			}
		}
	}

	/**
	 * Givers with a gift that may have come to the target.
	 * @param isUndated whether rows without a day count
	 */
	private int[] mark(Target target, boolean isUndated) {
		Upstream up = target.weights().upstream();
		Edges gifts = this.projection.rim().gifts();
		BitSet givers = new BitSet();
		BitSet committees = isUndated ? AnyTime.of(target.weights()).committees() : new BitSet();
		Arrays.stream(up.committees).forEach(committees::set);
		committees.or(up.question.group());
		for (int c = committees.nextSetBit(0); c >= 0; c = committees.nextSetBit(c + 1)) {
			for (int i = gifts.incomingStart(c); i < gifts.incomingEnd(c); i++) {
				givers.set(gifts.from(gifts.incoming(i)));
			}
		}
		for (Undated row : isUndated ? this.projection.undated() : List.<Undated>of()) {
			if (row.isGift() && committees.get(row.payee())) {
				givers.set(row.payer());
			}
		}
		givers.andNot(this.projection.undisclosed());
		return givers.stream().toArray();
	}

	/**
	 * Of a giver whose money was given back nothing may be left to doubt: such givers are
	 * asked one by one, as a money flow from them would be.
	 */
	private void clearRefunded(List<Question> questions) {
		BitSet doubted = new BitSet();
		for (int channel = 0; channel < CHANNELS; channel++) {
			double[] masses = this.masses[channel];
			this.unknown[channel].stream()
				.filter((giver) -> giver < masses.length && masses[giver] > FunderRanking.NOTHING && isEmptied(giver))
				.forEach(doubted::set);
		}
		List<Doubts> doubts = new ArrayList<>();
		for (int i = 0; i < this.targets.size() && !doubted.isEmpty(); i++) {
			doubts.add(new Doubts(this.targets.get(i), questions.get(i)));
		}
		for (int giver = doubted.nextSetBit(0); giver >= 0 && !this.late; giver = doubted.nextSetBit(giver + 1)) {
			this.late = questions.getFirst().isLate();
			for (int channel = 0; channel < CHANNELS; channel++) {
				if (this.unknown[channel].get(giver)) {
					this.unknown[channel].set(giver, isDoubted(doubts, giver, channel));
				}
			}
		}
	}

	private static boolean isDoubted(List<Doubts> doubts, int giver, int channel) {
		for (Doubts toward : doubts) {
			if (toward.of(giver, channel)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a refund took all a giver had left somewhere. */
	private boolean isEmptied(int giver) {
		Edges refunds = this.projection.refunds();
		for (int i = refunds.incomingStart(giver); i < refunds.incomingEnd(giver); i++) {
			for (Target target : this.targets) {
				if (target.goal().own.part(refunds.incoming(i)) >= 1) {
					return true;
				}
			}
		}
		return false;
	}

	private void trace(Question question, Attribution method, int[] givers) {
		for (int begin = 0; begin < givers.length && !this.late; begin += TOGETHER) {
			int end = Math.min(givers.length, begin + TOGETHER);
			Traced traced = trace(question, method, givers, begin, end);
			for (MoneyChannel channel : MoneyChannel.values()) {
				double[] bySource = traced.arrival(channel).bySource();
				for (int i = 0; i < bySource.length; i++) {
					if (bySource[i] > 0) {
						add(channel.ordinal(), givers[begin + i], bySource[i]);
					}
				}
			}
			this.late |= traced.isLate();
			doubt(question, method, givers, begin, end, traced);
		}
	}

	private Traced trace(Question question, Attribution method, int[] givers, int begin, int end) {
		List<Question.Source> sources = new ArrayList<>();
		for (int i = begin; i < end; i++) {
			sources.add(new Question.Source(false, givers[i]));
		}
		return method.trace(this.projection, question.from(sources));
	}

	/**
	 * Finds of whom nothing can be said: givers traced together share a doubt until they
	 * are asked apart. Where time runs out all of them are in doubt.
	 */
	private void doubt(Question question, Attribution method, int[] givers, int begin, int end, Traced together) {
		boolean any = false;
		for (MoneyChannel channel : MoneyChannel.values()) {
			any |= together.taint(channel) != null;
		}
		if (!any) {
			return;
		}
		this.late |= question.isLate();
		if (end - begin == 1 || this.late) {
			for (MoneyChannel channel : MoneyChannel.values()) {
				if (together.taint(channel) != null) {
					for (int i = begin; i < end; i++) {
						this.unknown[channel.ordinal()].set(givers[i]);
					}
				}
			}
			return;
		}
		int middle = (begin + end) / 2;
		doubt(question, method, givers, begin, middle, trace(question, method, givers, begin, middle));
		doubt(question, method, givers, middle, end, trace(question, method, givers, middle, end));
	}

}
