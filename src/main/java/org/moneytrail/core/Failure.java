package org.moneytrail.core;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A failure a caller can act on: ask differently ({@link Refusal}) or wait
 * ({@link Outage}). The message names the offender, the reason and the way out; it is
 * shown to clients.
 */
public abstract sealed class Failure extends RuntimeException permits Refusal, Outage {

	private final ErrorCode code;

	private final transient Map<String, Object> details;

	Failure(ErrorCode code, String message, Map<String, Object> details, @Nullable Throwable cause) {
		super(message, cause);
		this.code = code;
		this.details = Map.copyOf(details);
	}

	public ErrorCode code() {
		return this.code;
	}

	/**
	 * Facts beside the code, such as {@code argument} and {@code expected}.
	 * @return never null
	 */
	public Map<String, Object> details() {
		return this.details;
	}

}
