package org.moneytrail.core;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of US dollars, exact to the cent.
 *
 * @param cents integer cents, negative for money that went back
 */
public record Money(long cents) implements Comparable<Money> {

	public static final Money ZERO = new Money(0);

	/**
	 * Reads dollars.
	 * @throws ArithmeticException if the amount has a fraction of a cent or does not fit
	 */
	public static Money ofDollars(BigDecimal dollars) {
		return new Money(dollars.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
	}

	public BigDecimal dollars() {
		return BigDecimal.valueOf(this.cents, 2);
	}

	/**
	 * @throws ArithmeticException if the sum does not fit
	 */
	public Money plus(Money other) {
		return new Money(Math.addExact(this.cents, other.cents));
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.cents, other.cents);
	}

	/** Dollars with two decimals, such as {@code 222505.00}. */
	@Override
	public String toString() {
		long whole = this.cents / 100;
		int rest = (int) Math.abs(this.cents % 100);
		String sign = (this.cents < 0 && whole == 0) ? "-" : "";
		return sign + whole + ((rest < 10) ? ".0" : ".") + rest;
	}

}
