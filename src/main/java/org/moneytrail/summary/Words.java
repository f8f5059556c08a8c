package org.moneytrail.summary;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.moneytrail.flow.Names;
import org.moneytrail.flow.Space;
import org.moneytrail.flow.Texts;

/**
 * Texts as codes, case aside; shown in the first spelling of the alphabet, capitals
 * before small letters. For words that filers write as they like.
 */
final class Words {

	private final Names folded;

	private final Texts spellings;

	/** By code: the spelling to show. */
	private final IntColumn shown;

	Words(Space space) {
		this.folded = new Names(space);
		this.spellings = new Texts(space);
		this.shown = new IntColumn(space);
	}

	/** {@link Codes#UNKNOWN} for null. */
	int add(@Nullable String text) {
		if (text == null) {
			return Codes.UNKNOWN;
		}
		int known = this.folded.size();
		int code = this.folded.add(fold(text));
		if (code == known) {
			this.shown.add(this.spellings.add(text));
		}
		else if (text.compareTo(text(code)) < 0) {
			this.shown.set(code, this.spellings.add(text));
		}
		return code;
	}

	/** {@link Codes#ABSENT} if nobody wrote it. */
	int find(String text) {
		int code = this.folded.find(fold(text));
		return (code < 0) ? Codes.ABSENT : code;
	}

	String text(int code) {
		return this.spellings.get(this.shown.get(code));
	}

	int size() {
		return this.folded.size();
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
