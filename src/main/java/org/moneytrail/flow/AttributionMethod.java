package org.moneytrail.flow;

/** How a committee's outgoing money is ascribed to those who gave it. */
enum AttributionMethod {

	RUNNING_BALANCE, WHOLE_PERIOD, FIFO, LIFO, TOUCHED

}
