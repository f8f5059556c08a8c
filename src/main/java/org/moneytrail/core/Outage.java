package org.moneytrail.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Nothing wrong with the question: the answer may come later. */
public final class Outage extends Failure {

	public Outage(ErrorCode code, String message, @Nullable Throwable cause) {
		super(code, message, Map.of("retryable", true), cause);
	}

}
