package org.moneytrail.core;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			Philadelphia Justice & Public Safety,philadelphia justice and public safety
			AT&T,at and t
			"KRASNER, LAWRENCE S.",krasner lawrence s
			John O'Neill,john oneill
			John O’Neill,john oneill
			Some P.A.C.,some pac
			José Núñez,jose nunez
			El-Shabazz,el shabazz
			ﬁlm,film
			"  a   b  ",a b
			""")
	void forgetsCaseAccentsAndPunctuation(String name, String expected) {
		assertThat(SearchText.of(name)).isEqualTo(expected);
	}

	@Test
	void isEmptyWithoutLettersOrDigits() {
		assertThat(SearchText.of("— ? !")).isEmpty();
		assertThat(SearchText.words(" ")).isEmpty();
	}

}
