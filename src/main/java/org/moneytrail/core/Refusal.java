package org.moneytrail.core;

import java.util.Map;

/** The question cannot be answered as asked. */
public final class Refusal extends Failure {

	public Refusal(ErrorCode code, String message, Map<String, Object> details) {
		super(code, message, details, null);
	}

	/**
	 * A refusal of one argument.
	 * @param argument the argument's name as the caller wrote it
	 * @param expected what would have been accepted, such as {@code 1..6}
	 */
	public static Refusal argument(String argument, String expected, String message) {
		return new Refusal(ErrorCode.INVALID_ARGUMENT, message, Map.of("argument", argument, "expected", expected));
	}

}
