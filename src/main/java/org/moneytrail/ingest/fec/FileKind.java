package org.moneytrail.ingest.fec;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The FEC's bulk files we read, by the names the FEC and its users give them.
 */
enum FileKind {

	/** Committee master. */
	CM("cm", "cm", 15),

	/** Candidate master. */
	CN("cn", "cn", 15),

	/** Candidate-committee linkage. */
	CCL("ccl", "ccl", 7),

	/** Contributions by individuals. */
	ITCONT("itcont", "itcont|indiv", 21),

	/** Committees to candidates. */
	ITPAS2("itpas2", "itpas2|pas2", 22),

	/** Any transaction between committees. */
	ITOTH("itoth", "itoth|oth", 21),

	/** Operating expenditures; a trailing separator makes 26. */
	OPPEXP("oppexp", "oppexp", 26),

	/** Committee summary. */
	WEBK("webk", "webk", 27),

	/** Candidate summary. */
	WEBALL("weball", "weball", 30),

	/** Independent expenditures, a CSV with a header; mapped by it. */
	IE("ie", "independent[-_]?expenditures?", 0);

	private final String word;

	private final Pattern names;

	private final int columns;

	FileKind(String word, String names, int columns) {
		this.word = word;
		// A cycle or a date may follow: webk20, itcont_2020,
		// independent_expenditure_2020.
		this.names = Pattern.compile("(?:" + names + ")(?:[-_]?(?:\\d{2}|\\d{4}|\\d{4}[-_]\\d{4}))?");
		this.columns = columns;
	}

	String word() {
		return this.word;
	}

	int columns() {
		return this.columns;
	}

	/** By a file's name, without its folder; null if it is none of ours. */
	static @Nullable FileKind ofName(String fileName) {
		String name = fileName.toLowerCase(Locale.ROOT).replaceAll("(\\.(txt|csv|gz|zip))+$", "");
		for (FileKind kind : values()) {
			if (kind.names.matcher(name).matches()) {
				return kind;
			}
		}
		return null;
	}

	/** Whether a line can be of this file. */
	boolean fits(String line) {
		if (this == IE) {
			String lower = line.toLowerCase(Locale.ROOT);
			return lower.contains("spe_id") && lower.contains("sup_opp") && lower.contains("exp_amo");
		}
		String[] fields = line.split("\\|", -1);
		boolean count = fields.length == this.columns || (this == OPPEXP && fields.length == this.columns - 1);
		return count && fields[0].matches(switch (this) {
			case CN, WEBALL -> "[HSP][0-9A-Z]{8}";
			case CCL -> "[HSPC][0-9A-Z]{8}";
			default -> "C[0-9]{8}";
		});
	}

}
