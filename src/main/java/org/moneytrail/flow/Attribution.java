package org.moneytrail.flow;

/** One way to ascribe a committee's outgoing money to those who gave it. */
interface Attribution {

	/**
	 * Traces a question through the whole ledger, or until its deadline. No database
	 * call.
	 */
	Traced trace(Projection projection, Question question);

	/** The method with nothing reckoned before. */
	static Attribution of(AttributionMethod method) {
		return of(method, new Ledgers());
	}

	/**
	 * @param ledgers what was reckoned before, for methods that can use it
	 */
	static Attribution of(AttributionMethod method, Ledgers ledgers) {
		return switch (method) {
			case RUNNING_BALANCE -> (projection, question) -> {
				Goal goal = ledgers.goal(projection, question);
				return ByStations.trace(goal, ledgers.fates(projection, goal, question), question);
			};
			case FIFO -> (projection, question) -> ByLots.trace(projection, question, false);
			case LIFO -> (projection, question) -> ByLots.trace(projection, question, true);
			case WHOLE_PERIOD -> WholePeriod::trace;
			case TOUCHED -> TouchedRoutes::trace;
		};
	}

	/** The method where no route is asked for. */
	static Attribution ofSums(AttributionMethod method, Ledgers ledgers) {
		return (method == AttributionMethod.TOUCHED) ? TouchedRoutes::unlisted : of(method, ledgers);
	}

}
