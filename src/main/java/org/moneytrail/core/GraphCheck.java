package org.moneytrail.core;

import java.util.List;

/** Looks whether what one room holds is as it says it is. Reads only. */
public interface GraphCheck {

	/**
	 * What was looked at, in order; each is right or wrong.
	 * @throws Outage if what it reads does not answer
	 */
	List<Finding> check();

	/**
	 * One thing that was looked at.
	 *
	 * @param what in a few words, such as {@code accounts}
	 * @param right whether it is as it should be
	 * @param detail a sentence: what was counted, or what is wrong
	 */
	record Finding(String what, boolean right, String detail) {

	}

}
