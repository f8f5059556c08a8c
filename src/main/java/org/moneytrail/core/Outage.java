package org.moneytrail.core;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Nothing wrong with the question: the answer may come later. */
public final class Outage extends Failure {

	public Outage(ErrorCode code, String message, @Nullable Throwable cause) {
		super(code, message, Map.of("retryable", true), cause);
	}

	private Outage(ErrorCode code, String message, Map<String, Object> details) {
		super(code, message, details, null);
	}

	/**
	 * An outage with more to say than that it may end.
	 * @param details facts beside the code
	 */
	public static Outage with(ErrorCode code, String message, Map<String, Object> details) {
		Map<String, Object> all = new HashMap<>(details);
		all.put("retryable", true);
		return new Outage(code, message, all);
	}

}
