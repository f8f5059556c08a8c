package org.moneytrail.ingest.efile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Where the fields of one kind of record stand in some versions of the format.
 *
 * @param records the beginnings of record types it holds for, such as {@code SA}; forms
 * without their last letter
 * @param versions versions, or their first numbers; {@code P} for all of paper
 * @param fields words by place, {@code -} where nothing is read
 * @param placed words by place where a place is named: from 1, or from the end below 0
 * @param open whether more fields may follow
 */
record RecordLayout(List<String> records, List<String> versions, List<String> fields, Map<String, Integer> placed,
		boolean open) {

	private static final String STREET = "street";

	RecordLayout {
		records = List.copyOf(records);
		versions = List.copyOf(versions);
		fields = List.copyOf(fields);
		placed = Map.copyOf(placed);
	}

	/**
	 * Reads {@code records | versions | fields} as {@code layouts.txt} explains.
	 * @throws IllegalArgumentException if the line is no layout
	 */
	static RecordLayout of(String line) {
		String[] parts = line.split("\\|");
		if (parts.length != 3) {
			throw new IllegalArgumentException("no layout: " + line);
		}
		List<String> fields = new ArrayList<>();
		Map<String, Integer> placed = new HashMap<>();
		boolean open = false;
		for (String word : parts[2].strip().split("\\s+")) {
			if (word.equals("*")) {
				open = true;
			}
			else if (word.startsWith("@")) {
				int colon = word.indexOf(':');
				placed.put(word.substring(colon + 1), Integer.valueOf(word.substring(1, colon)));
			}
			else {
				fields.add(word);
			}
		}
		return new RecordLayout(List.of(parts[0].strip().split("\\s+")), List.of(parts[1].strip().split("\\s+")),
				fields, placed, open);
	}

	/** The word under which a record's layouts stand: SA11AI is SA, F3XN is F3X. */
	static String family(String record) {
		String upper = record.toUpperCase(Locale.ROOT);
		if (upper.matches("S[A-F].*")) {
			return upper.matches("SC[12].*") ? upper.substring(0, 3) : upper.substring(0, 2);
		}
		return upper.matches("F[0-9]+[A-Z]*[NAT]") ? upper.substring(0, upper.length() - 1) : upper;
	}

	boolean fits(String family, String version) {
		return this.records.contains(family) && this.versions.stream()
			.anyMatch((one) -> version.equals(one) || version.startsWith(one + ".")
					|| (one.equals("P") && version.startsWith(one)));
	}

	/** What the record says, by word; nothing for what is blank. */
	Map<String, String> read(List<String> record) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < Math.min(record.size(), this.fields.size()); i++) {
			put(values, this.fields.get(i), record.get(i));
		}
		this.placed.forEach((word, place) -> {
			int at = (place > 0) ? place - 1 : record.size() + place;
			if (at >= 0 && at < record.size()) {
				put(values, word, record.get(at));
			}
		});
		return values;
	}

	private static void put(Map<String, String> values, String word, String value) {
		if (!word.equals("-") && !word.equals(STREET) && !value.isBlank()) {
			values.put(word, value.strip());
		}
	}

	/** The record with its street addresses emptied. */
	List<String> kept(List<String> record) {
		List<String> kept = new ArrayList<>(record);
		for (int i = 0; i < Math.min(record.size(), this.fields.size()); i++) {
			if (this.fields.get(i).equals(STREET)) {
				kept.set(i, "");
			}
		}
		return kept;
	}

	/** Why a record cannot be of this layout; null if it can. */
	@Nullable String flaw(List<String> record) {
		int amount = this.fields.indexOf("amount") + 1;
		if (record.size() < amount) {
			return "has " + record.size() + " fields, its amount is field " + amount;
		}
		if (this.open || record.size() <= this.fields.size()) {
			return null;
		}
		boolean blank = record.subList(this.fields.size(), record.size()).stream().allMatch(String::isBlank);
		return blank ? null : "has " + record.size() + " fields, expected " + this.fields.size();
	}

	/** The name of the field at a place, from 0; null if it has none. */
	@Nullable String nameAt(int place, int size) {
		if (place < this.fields.size() && !this.fields.get(place).equals("-")) {
			return this.fields.get(place);
		}
		for (Map.Entry<String, Integer> word : this.placed.entrySet()) {
			int at = (word.getValue() > 0) ? word.getValue() - 1 : size + word.getValue();
			if (at == place) {
				return word.getKey();
			}
		}
		return null;
	}

	/** All words read anywhere. */
	Set<String> words() {
		Set<String> words = new TreeSet<>(this.fields);
		words.addAll(this.placed.keySet());
		words.remove("-");
		words.remove(STREET);
		return words;
	}

}
