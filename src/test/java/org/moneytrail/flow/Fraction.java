package org.moneytrail.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction, for the oracle. A whole real cycle's fractions would grow without
 * end: {@link #coarsely} rounds those of long denominators far below anything that is
 * compared.
 */
record Fraction(BigInteger top, BigInteger bottom) {

	/** Places after the binary point; 0 for exact. */
	private static volatile int places;

	static final Fraction ZERO = of(0);

	static final Fraction ONE = of(1);

	Fraction {
		BigInteger divisor = top.gcd(bottom);
		if (bottom.signum() < 0) {
			divisor = divisor.negate();
		}
		if (!divisor.equals(BigInteger.ONE)) {
			top = top.divide(divisor);
			bottom = bottom.divide(divisor);
		}
	}

	/** Does something with fractions rounded to so many binary places. */
	static void coarsely(int binaryPlaces, Runnable what) {
		places = binaryPlaces;
		try {
			what.run();
		}
		finally {
			places = 0;
		}
	}

	private Fraction rounded() {
		if (places == 0 || this.bottom.bitLength() <= places / 2) {
			return this;
		}
		BigInteger scaled = this.top.shiftLeft(places + 1).divide(this.bottom).add(BigInteger.ONE).shiftRight(1);
		BigInteger whole = scaled.add(BigInteger.ONE.shiftLeft(places - 1)).shiftRight(places);
		boolean isWhole = scaled.subtract(whole.shiftLeft(places)).bitLength() < places / 2;
		return isWhole ? new Fraction(whole, BigInteger.ONE) : new Fraction(scaled, BigInteger.ONE.shiftLeft(places));
	}

	static Fraction of(long whole) {
		return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
	}

	static Fraction of(long top, long bottom) {
		return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
	}

	Fraction plus(Fraction other) {
		if (this.bottom.equals(other.bottom)) {
			return new Fraction(this.top.add(other.top), this.bottom).rounded();
		}
		return new Fraction(this.top.multiply(other.bottom).add(other.top.multiply(this.bottom)),
				this.bottom.multiply(other.bottom))
			.rounded();
	}

	Fraction minus(Fraction other) {
		return plus(new Fraction(other.top.negate(), other.bottom));
	}

	Fraction times(Fraction other) {
		return new Fraction(this.top.multiply(other.top), this.bottom.multiply(other.bottom)).rounded();
	}

	Fraction over(Fraction other) {
		return new Fraction(this.top.multiply(other.bottom), this.bottom.multiply(other.top)).rounded();
	}

	Fraction min(Fraction other) {
		return (minus(other).top.signum() <= 0) ? this : other;
	}

	Fraction max(Fraction other) {
		return (minus(other).top.signum() >= 0) ? this : other;
	}

	boolean isPositive() {
		return this.top.signum() > 0;
	}

	boolean isZero() {
		return this.top.signum() == 0;
	}

	double value() {
		return new BigDecimal(this.top).divide(new BigDecimal(this.bottom), MathContext.DECIMAL64).doubleValue();
	}

}
