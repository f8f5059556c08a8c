package org.moneytrail.ingest;

import java.text.Normalizer;

/** What a name is found by. */
final class SearchText {

	private SearchText() {
	}

	/** The name without accents, {@code &} read as {@code and}. */
	static String of(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
		return plain.replace("&", " and ").replaceAll("\\s+", " ").strip();
	}

}
