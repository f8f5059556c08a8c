package org.moneytrail.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NameQueryTests {

	@Test
	void asksForEveryWordAsItStandsUnfinishedOrMistyped() {
		assertThat(NameQuery.of("Public X").lucene()).isEqualTo("+(public^8 public*^2 public~1) +(x^8)");
	}

	@Test
	void doesNotInsistOnAnd() {
		assertThat(NameQuery.of("Justice & Safety").lucene()).isEqualTo(NameQuery.of("justice safety").lucene());
		assertThat(NameQuery.of("and").lucene()).isEqualTo("+(and^8 and*^2)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "x) OR (y", "\"a", "[1 TO 2]", "name^9999", "?a", "/b.*/", "a~9", "+-&&||!a" })
	void leavesNoOperatorOfTheUsersInTheQuery(String text) {
		assertThat(NameQuery.of(text).lucene())
			.matches("(\\+\\([a-z0-9]+\\^8( [a-z0-9]+\\*\\^2)?( [a-z0-9]+~1)?\\) ?)+");
	}

	@Test
	void refusesTextWithoutLettersAndTextThatIsTooLong() {
		assertThatThrownBy(() -> NameQuery.of(" - ")).isInstanceOf(Refusal.class);
		assertThatThrownBy(() -> NameQuery.of("a".repeat(201))).isInstanceOf(Refusal.class);
	}

}
