package org.moneytrail.graphql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorTests {

	private final Cursor cursor = Cursor.of("contributions:DATE:DESC", LocalDate.of(2017, 4, 28), "Ünï|:,", 7L);

	@Test
	void readsWhatItWrote() {
		Cursor read = Cursor.decode("after", this.cursor.encode()).in("contributions:DATE:DESC");
		assertThat(read).isEqualTo(this.cursor);
		assertThat(read.date(0)).isEqualTo("2017-04-28");
		assertThat(read.text(1)).isEqualTo("Ünï|:,");
		assertThat(read.number(2)).isEqualTo(7);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "bm90IGEgY3Vyc29y", "%%%", "AAAA", "ÄÖÜ", "AAAAAAAAAAAAAAAAAAAAAAAA" })
	void refusesTextThatIsNoCursor(String text) {
		assertThatThrownBy(() -> Cursor.decode("after", text)).isInstanceOf(Refusal.class)
			.hasMessageContaining("after is not a cursor");
	}

	@Test
	void refusesACursorWithAnyCharacterChangedOrMissing() {
		String text = this.cursor.encode();
		for (int i = 0; i < text.length(); i++) {
			char other = (text.charAt(i) == 'Q') ? 'g' : 'Q';
			String changed = text.substring(0, i) + other + text.substring(i + 1);
			String cut = text.substring(0, i);
			assertThatThrownBy(() -> Cursor.decode("after", changed)).isInstanceOf(Refusal.class);
			assertThatThrownBy(() -> Cursor.decode("after", cut)).isInstanceOf(Refusal.class);
		}
	}

	@Test
	void refusesAMadeUpCursorWithoutTheValuesOfItsOrder() {
		Cursor made = Cursor.decode("after", Cursor.of("contributions:DATE:DESC", "x").encode());
		assertThatThrownBy(() -> made.text(1)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> made.number(0)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> made.decimal(0)).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> made.date(0)).isInstanceOf(Refusal.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "01", "0100", "01ffff", "010001" })
	void refusesAMadeUpCursorWhosePartsEndEarly(String body) throws Exception {
		byte[] bytes = HexFormat.of().parseHex(body);
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		digest.update("moneytrail cursor".getBytes(StandardCharsets.UTF_8));
		byte[] all = ByteBuffer.allocate(6 + bytes.length).put(digest.digest(bytes), 0, 6).put(bytes).array();
		String text = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
		assertThatThrownBy(() -> Cursor.decode("after", text)).isInstanceOf(Refusal.class);
	}

	@Test
	void refusesACursorOfAnotherOrder() {
		assertThatThrownBy(() -> this.cursor.in("contributions:DATE:ASC")).isInstanceOf(Refusal.class);
	}

	@Test
	void readsPagesForwardsAndBackwards() {
		assertThat(PageRequest.of(Map.of())).isEqualTo(PageRequest.FIRST);
		assertThat(PageRequest.of(Map.of("first", 5, "after", this.cursor.encode())))
			.isEqualTo(new PageRequest(5, false, this.cursor));
		assertThat(PageRequest.of(Map.of("before", this.cursor.encode())))
			.isEqualTo(new PageRequest(20, true, this.cursor));
	}

	@Test
	void refusesPagesThatContradictThemselves() {
		String text = this.cursor.encode();
		for (Map<String, Object> arguments : java.util.List.<Map<String, Object>>of(Map.of("first", 0),
				Map.of("first", 101), Map.of("last", -1), Map.of("first", 1, "last", 1),
				Map.of("first", 1, "before", text), Map.of("last", 1, "after", text),
				Map.of("after", text, "before", text))) {
			assertThatThrownBy(() -> PageRequest.of(arguments)).as("%s", arguments).isInstanceOf(Refusal.class);
		}
	}

}
