package org.moneytrail.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction, for the oracle. */
record Fraction(BigInteger top, BigInteger bottom) {

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

	static Fraction of(long whole) {
		return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
	}

	static Fraction of(long top, long bottom) {
		return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
	}

	Fraction plus(Fraction other) {
		if (this.bottom.equals(other.bottom)) {
			return new Fraction(this.top.add(other.top), this.bottom);
		}
		return new Fraction(this.top.multiply(other.bottom).add(other.top.multiply(this.bottom)),
				this.bottom.multiply(other.bottom));
	}

	Fraction minus(Fraction other) {
		return plus(new Fraction(other.top.negate(), other.bottom));
	}

	Fraction times(Fraction other) {
		return new Fraction(this.top.multiply(other.top), this.bottom.multiply(other.bottom));
	}

	Fraction over(Fraction other) {
		return new Fraction(this.top.multiply(other.bottom), this.bottom.multiply(other.top));
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
