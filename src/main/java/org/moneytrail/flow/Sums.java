package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.List;

import org.moneytrail.core.Money;

/**
 * One channel's two sums over all traces of a request, rounded: what arrived, and what
 * the sources gave.
 *
 * @param arrived cents
 * @param given cents
 * @param attributed cents
 * @param attributedMass the same before rounding
 * @param remainders with {@code attributed} they sum to {@code arrived}
 * @param giving with {@code attributed} they sum to {@code given}
 */
record Sums(long arrived, long given, long attributed, double attributedMass, List<Remainder> remainders,
		List<Remainder> giving) {

	static Sums of(List<Traced> traces, MoneyChannel channel) {
		long given = traces.getFirst().given();
		double[] parts = new double[Routes.KINDS + 2];
		long arrived = 0;
		for (Traced traced : traces) {
			arrived += traced.arrived(channel);
			Parts arrival = traced.arrival(channel);
			parts[0] += arrival.attributed();
			for (int kind = 0; kind < Routes.KINDS; kind++) {
				parts[kind + 1] += arrival.byKind()[kind];
			}
			parts[Routes.KINDS + 1] += arrival.cut();
		}
		long[] rounded = round(parts, arrived);
		List<Remainder> remainders = new ArrayList<>();
		for (int kind = 0; kind < Routes.KINDS; kind++) {
			add(remainders, RemainderKind.values()[kind], rounded[kind + 1]);
		}
		add(remainders, RemainderKind.CUT_OFF, rounded[Routes.KINDS + 1]);
		return new Sums(arrived, given, rounded[0], parts[0], remainders, giving(traces, given, parts[0], rounded[0]));
	}

	/** Of one target, without a trace: whole cents attributed. */
	static long attributed(double attributed, double[] kinds, double cut, long arrived) {
		double[] parts = new double[Routes.KINDS + 2];
		parts[0] = attributed;
		System.arraycopy(kinds, 0, parts, 1, Routes.KINDS);
		parts[Routes.KINDS + 1] = cut;
		return round(parts, arrived)[0];
	}

	private static long[] round(double[] parts, long arrived) {
		double explained = 0;
		for (double part : parts) {
			explained += part;
		}
		// What was left when time ran out.
		parts[Routes.KINDS + 1] += nothingIfSmall(arrived - explained);
		return LargestRemainder.round(parts, arrived);
	}

	private static List<Remainder> giving(List<Traced> traces, long given, double attributed, long attributedCents) {
		Traced traced = traces.getFirst();
		double refunded = traced.refunded().attributed();
		double unspent = traced.unspent().attributed();
		double inTransit = traced.inTransit().attributed();
		double within = refunded + unspent + inTransit + traced.elsewhere().attributed();
		double cut = traced.refunded().cut() + traced.unspent().cut() + traced.inTransit().cut()
				+ traced.elsewhere().cut();
		for (MoneyChannel channel : MoneyChannel.values()) {
			within += traced.arrival(channel).attributed();
			cut += traced.arrival(channel).cut();
		}
		cut += nothingIfSmall(given - within - cut);
		double elsewhere = given - attributed - refunded - unspent - inTransit - cut;
		double[] parts = { Math.max(0, elsewhere), refunded, unspent, inTransit, cut };
		long rest = Math.max(0, given - attributedCents);
		double sum = 0;
		for (double part : parts) {
			sum += part;
		}
		for (int i = 0; sum > rest + 1 && i < parts.length; i++) {
			// Money that went through one candidate of a race to another is in both.
			parts[i] *= rest / sum;
		}
		long[] rounded = LargestRemainder.round(parts, rest);
		List<Remainder> giving = new ArrayList<>();
		add(giving, RemainderKind.ELSEWHERE, rounded[0]);
		add(giving, RemainderKind.REFUNDED, rounded[1]);
		add(giving, RemainderKind.UNSPENT, rounded[2]);
		add(giving, RemainderKind.IN_TRANSIT, rounded[3]);
		add(giving, RemainderKind.CUT_OFF, rounded[4]);
		return giving;
	}

	/** Half a cent and less is the error of fractions. */
	private static double nothingIfSmall(double cents) {
		return (cents > 0.5) ? cents : 0;
	}

	private static void add(List<Remainder> list, RemainderKind kind, long cents) {
		if (cents != 0) {
			list.add(new Remainder(kind, new Money(cents)));
		}
	}

}
