package org.moneytrail.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.SearchText;

import static org.assertj.core.api.Assertions.assertThat;

/** Sets of names give the answers of the library's own queries. */
class NameIndexComparisonTests {

	private static final List<String> ALL = Stream.of(SearchType.values()).map(SearchType::label).toList();

	private static final String[] GIVEN = { "William", "Bill", "Billy", "Robert", "Bob", "Elizabeth", "Liz", "José",
			"Zoë", "Ann", "Anna", "Jo", "J", "A", "Katherine", "Kate", "Alexander", "Sasha", "Ümit", "Мария" };

	private static final String[] LAST = { "Smith", "Smyth", "Smithson", "Gates", "Gateson", "O'Neill", "Müller",
			"Muller", "Washington", "Philadelphia", "García Márquez", "de la Cruz", "van den Berg", "Krasner",
			"Krassner", "Li", "Ng", "Featherstonehaugh", "Public", "Act", "Blue", "ActBlue", "And", "The" };

	private static final String[] PLACES = { "Philadelphia PA", "Boston MA", "New York NY", "Washington DC", "Li PA",
			"Smithfield RI", "" };

	private static final String[] ORGANIZATIONS = { "Open Society Fund", "Gates & Smith Union", "Act Blue Workers" };

	private static final String[] HOSTILE = { "a:b", "x) OR (y", "\"smith", "[gates TO smith]", "name^9999", "smit?",
			"/b.*/", "smith~2", "+-&&||!gates", "gat*", "\\u0000", "NOT krasner", "_exists_:name", "smith AND gates",
			"fec:C1", "C12", "d7", "smith\u0000gates", "𝒮mith", "ſmith", "smith\uD83D\uDE00", "ﬁeld" };

	@TempDir
	Path folder;

	private final Random random = new Random(7);

	@Test
	void findsWhatTheLibrarysQueriesFindInTheSameOrder() throws Exception {
		for (int names : new int[] { 1, 40, 3_000, 20_000 }) {
			try (NameIndexBuilder builder = new NameIndexBuilder(this.folder)) {
				List<String> written = fill(builder, names);
				NameIndex index = builder.build(1);
				compare(index, written);
				index.release();
			}
		}
	}

	@Test
	void findsNothingWhereThereIsNothing() {
		try (NameIndexBuilder builder = new NameIndexBuilder(this.folder)) {
			NameIndex index = builder.build(1);
			assertThat(index.find(NameQuery.of("smith"), ALL, 1001)).isEmpty();
			index.release();
		}
	}

	private List<String> fill(NameIndexBuilder builder, int names) {
		List<String> written = new ArrayList<>();
		for (int i = 0; i < names; i++) {
			String name = one(LAST) + ", " + one(GIVEN) + (this.random.nextInt(3) == 0 ? " " + one(GIVEN) : "");
			if (this.random.nextInt(4) == 0) {
				name = name + (char) ('a' + this.random.nextInt(26)) + i % 700;
			}
			String label = (this.random.nextInt(5) > 0) ? "Donor" : ALL.get(this.random.nextInt(ALL.size()));
			String organization = label.equals("Committee") ? one(ORGANIZATIONS) : null;
			builder.add(label, (label.equals("Donor") ? "d" : "fec:C") + i, SearchText.of(name), organization,
					one(PLACES), this.random.nextInt(50));
			written.add(name);
		}
		return written;
	}

	private void compare(NameIndex index, List<String> written) throws IOException {
		List<String> asked = new ArrayList<>(List.of(HOSTILE));
		for (int i = 0; i < 60; i++) {
			asked.add(asked(written.get(this.random.nextInt(written.size()))));
			asked.add(mistyped(asked(written.get(this.random.nextInt(written.size())))));
			asked.add(mistyped(mistyped(one(LAST) + " " + one(GIVEN))));
			asked.add(one(GIVEN) + " " + one(PLACES));
		}
		for (String text : asked) {
			if (text.length() > 200 || SearchText.words(text).isEmpty()) {
				continue;
			}
			NameQuery query = NameQuery.of(text);
			List<String> labels = (this.random.nextInt(3) > 0) ? ALL
					: ALL.subList(this.random.nextInt(2), 2 + this.random.nextInt(2));
			int most = (this.random.nextInt(4) > 0) ? 1001 : 1 + this.random.nextInt(30);
			assertThat(index.find(query, labels, most)).as("%s among %s, %s at most", text, labels, most)
				.isEqualTo(LuceneNames.find(index, query, labels, most));
		}
	}

	/** The whole name or some of it, in some order. */
	private String asked(String name) {
		List<String> words = new ArrayList<>(List.of(name.replace(",", "").split(" ")));
		switch (this.random.nextInt(7)) {
			case 0 -> Collections.shuffle(words, this.random);
			case 1 -> words.subList(1 + this.random.nextInt(words.size()), words.size()).clear();
			case 2 -> words.replaceAll((word) -> word.substring(0, 1 + this.random.nextInt(word.length())));
			case 3 -> {
				return String.join("", words);
			}
			case 4 -> words.set(words.size() - 1, words.getLast().substring(0, 1 + words.getLast().length() / 2));
			case 5 -> words.add(one(PLACES));
			default -> {
			}
		}
		return String.join(" ", words);
	}

	private String mistyped(String text) {
		if (text.length() < 2) {
			return text;
		}
		int place = this.random.nextInt(text.length() - 1);
		char other = (char) ('a' + this.random.nextInt(26));
		return text.substring(0, place) + switch (this.random.nextInt(4)) {
			case 0 -> text.substring(place + 1);
			case 1 -> other + text.substring(place);
			case 2 -> other + text.substring(place + 1);
			default -> text.substring(place + 1, place + 2) + text.charAt(place) + text.substring(place + 2);
		};
	}

	private String one(String[] of) {
		return of[this.random.nextInt(of.length)];
	}

}
