package org.moneytrail.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The lines with which a table says what it is. */
final class FileHead {

	/** What the law says of these data. */
	static final String NOTICE = "Contributor data may not be used to solicit contributions or for commercial purposes "
			+ "(52 U.S.C. 30111(a)(4)).";

	private FileHead() {
	}

	/**
	 * What was counted and how, what was asked, when it was read, and the notice.
	 */
	static List<String> of(String title, List<String> about, String asked, String graphVersion) {
		List<String> lines = new ArrayList<>();
		lines.add("Moneytrail: " + title);
		lines.addAll(about);
		lines.add("Asked: " + asked);
		lines.add("Read " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + " from graph version " + graphVersion
				+ ". Amounts are US dollars, exact to the cent.");
		lines.add(NOTICE);
		return lines;
	}

}
