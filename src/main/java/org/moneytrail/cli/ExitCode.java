package org.moneytrail.cli;

/** What the program tells the shell. The numbers are public: add, never change. */
enum ExitCode {

	/** Done. */
	OK(0),

	/** Something went wrong that is not the caller's doing. */
	FAILED(1),

	/** The command line cannot be understood. */
	USAGE(2),

	/** Another Moneytrail holds the data directory. */
	IN_USE(3),

	/** What was asked cannot be done as asked: an unknown source, a missing folder. */
	REFUSED(4),

	/** The database or the running server does not answer. */
	UNAVAILABLE(5),

	/** It was done, and what it found is not as it should be. */
	WRONG(6);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	int number() {
		return this.number;
	}

}
