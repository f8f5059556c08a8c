package org.moneytrail.cli;

/** Ends a command with a sentence on the error stream and an exit code. */
final class UserError extends RuntimeException {

	private final ExitCode exitCode;

	UserError(ExitCode exitCode, String message) {
		super(message, null, false, false);
		this.exitCode = exitCode;
	}

	ExitCode exitCode() {
		return this.exitCode;
	}

	String sentence() {
		return String.valueOf(getMessage());
	}

}
