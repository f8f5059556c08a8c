package org.moneytrail.neo4j;

import org.jspecify.annotations.Nullable;

/**
 * The program cannot start as things stand. The message names the offender, the reason
 * and the way out; it is shown to the person, without a stack trace.
 */
public final class StartFailure extends RuntimeException {

	public StartFailure(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
