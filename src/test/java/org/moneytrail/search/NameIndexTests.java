package org.moneytrail.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.core.Refusal;
import org.moneytrail.core.SearchText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameIndexTests {

	private static final List<String> ALL = Stream.of(SearchType.values()).map(SearchType::label).toList();

	@TempDir
	Path folder;

	private NameIndexBuilder builder;

	private NameIndex index;

	@BeforeEach
	void begin() {
		this.builder = new NameIndexBuilder(this.folder);
	}

	@AfterEach
	void end() {
		this.builder.close();
		if (this.index != null) {
			this.index.release();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			philadelphia justice & public safety | NAME | EXACT
			Philadelphia Justice and Public Safety | NAME | EXACT
			safety public the justice philadelphia | NAME | SAME_WORDS
			Públic SAFETY | NAME | WORDS
			phil jus pub | NAME | BEGINNING
			PHL:PJPS | ID | EXACT
			pjps | ID | EXACT
			open society | ORGANIZATION | BEGINNING
			justice washington | PLACE | BEGINNING
			publicsafety philadelphia | NAME | SPACING
			phila delphia justice | NAME | SPACING
			pulbic safety | NAME | TYPING_ERROR
			philadelfia justice | NAME | TYPING_ERROR
			publik saf | NAME | TYPING_ERROR
			philadellp | NAME | TYPING_ERROR
			""")
	void saysWhatMatchedAndHow(String text, SearchField field, SearchMatch match) {
		this.builder.add("Committee", "phl:pjps", SearchText.of("Philadelphia Justice & Public Safety"),
				"Open Society Fund", "Washington DC", 5);
		assertThat(find(text, ALL)).singleElement().satisfies((found) -> {
			assertThat(found.tier().field()).isEqualTo(field);
			assertThat(found.tier().match()).isEqualTo(match);
		});
	}

	@Test
	void ranksByHowSureTheMatchIsThenByMoneyThenById() {
		donor("a", "william gates", 1);
		donor("b", "bill gates", 1);
		donor("c", "bill gates", 100);
		donor("e", "bill gates", 100);
		donor("d", "bill gates", 100);
		donor("f", "gates bill", 5);
		donor("g", "bill gates the third", 9_000);
		donor("h", "billings gateson", 90_000);
		donor("i", "bll gates", 900_000);
		assertThat(ids("Bill Gates")).containsExactly("c", "d", "e", "b", "f", "g", "a", "h", "i");
	}

	@Test
	void keepsNamesakesApart() {
		donor("a", "john smith", 1);
		donor("b", "john smith", 1);
		assertThat(ids("John Smith")).containsExactly("a", "b");
	}

	@Test
	void asksForEveryWordAndNotForAPlaceAlone() {
		this.builder.add("Donor", "a", "george soros", null, "New York NY", 1);
		this.builder.add("Donor", "b", "ann soros", null, "Boston MA", 1);
		assertThat(ids("soros new york")).containsExactly("a");
		assertThat(ids("new york")).isEmpty();
		assertThat(ids("george ann")).isEmpty();
	}

	@Test
	void findsOnlyTheKindsAskedFor() {
		donor("a", "krasner", 1);
		this.builder.add("Candidate", "b", "krasner", null, "", 1);
		assertThat(find("krasner", List.of("Candidate"))).hasSize(1);
	}

	@Test
	void findsTheRichestOfManyWithoutRankingThemAll() {
		IntStream.range(0, 5_000).forEach((i) -> donor("d%05d".formatted(i), "jo smith" + i, i));
		assertThat(ids("j")).hasSize(1001).startsWith("d04999", "d04998");
		assertThat(ids("smith4999 j")).startsWith("d04999");
	}

	@Test
	void looksForSlipsOnlyWhereFewMatchWithoutOne() {
		donor("slip", "jo smyth", 1);
		IntStream.range(0, 19).forEach((i) -> donor("d" + i, "jo smith", i));
		assertThat(ids("jo smith")).hasSize(20).endsWith("slip");
	}

	@Test
	void looksForNoSlipsWhereManyMatchWithoutOne() {
		donor("slip", "jo smyth", 1);
		IntStream.range(0, 20).forEach((i) -> donor("d" + i, "jo smith", i));
		assertThat(ids("jo smith")).hasSize(20).doesNotContain("slip");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "x) OR (y", "\"a", "[1 TO 2]", "name^9999", "?a", "/b.*/", "a~9", "+-&&||!a", "*",
			"a*", "\\u0000", "NOT krasner", "_exists_:name" })
	void readsNoQueryLanguage(String text) {
		donor("a", "krasner", 1);
		if (SearchText.words(text).isEmpty()) {
			assertThatThrownBy(() -> NameQuery.of(text)).isInstanceOf(Refusal.class);
		}
		else {
			assertThat(ids(text)).isEmpty();
		}
	}

	@Test
	void findsAWordOfAnyLength() {
		donor("a", "b".repeat(2_000) + " x", 1);
		assertThat(ids("b".repeat(200))).containsExactly("a");
		assertThat(ids("ab ".repeat(66))).isEmpty();
	}

	@Test
	void leavesNoFilesBehind() throws Exception {
		donor("a", "krasner", 1);
		assertThat(ids("krasner")).hasSize(1);
		this.builder.close();
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files).isEmpty();
		}
		assertThat(find("krasner", ALL)).hasSize(1);
	}

	@Test
	void readsNothingOnceClosed() {
		donor("a", "krasner", 1);
		assertThat(ids("krasner")).hasSize(1);
		NameIndex closed = this.index;
		assertThat(closed.hold()).isTrue();
		closed.release();
		closed.release();
		assertThat(closed.hold()).isFalse();
		this.index = null;
	}

	@Test
	void refusesTextWithoutLettersAndTextThatIsTooLong() {
		assertThatThrownBy(() -> NameQuery.of(" - ")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> NameQuery.of("a".repeat(201))).isInstanceOf(Refusal.class);
	}

	@Test
	void readsShortFormsBothWays() {
		assertThat(Nicknames.TABLE.of("bill")).contains("william", "liam");
		assertThat(Nicknames.TABLE.of("william")).contains("bill").doesNotContain("william");
		assertThat(Nicknames.TABLE.of("krasner")).isEmpty();
	}

	private void donor(String id, String name, long cents) {
		this.builder.add("Donor", id, name, null, "", cents);
	}

	private List<String> ids(String text) {
		return find(text, ALL).stream().map((found) -> this.index.entry(found).id()).toList();
	}

	private List<NameIndex.Found> find(String text, List<String> labels) {
		if (this.index == null) {
			this.index = this.builder.build(1);
		}
		return this.index.find(NameQuery.of(text), labels, 1001);
	}

}
