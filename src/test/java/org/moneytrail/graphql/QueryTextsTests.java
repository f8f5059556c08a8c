package org.moneytrail.graphql;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryTextsTests {

	private static final String QUERY = "{ meta { version } }";

	private static final Map<String, Object> NONE = Map.of();

	private final QueryTexts any = new QueryTexts(true, null, 100);

	private final QueryTexts listed = new QueryTexts(true, Map.of(QueryTexts.sha256(QUERY), QUERY), 100);

	private final QueryTexts unnamed = new QueryTexts(false, null, 100);

	@Test
	void forgetsTheLeastUsedTextsOnceTheyAreTooManyCharacters() {
		for (int i = 0; i < 1000; i++) {
			String text = "{ meta { version } } #" + i;
			this.any.keep(text, hash(text));
		}
		int known = 0;
		for (int i = 0; i < 1000; i++) {
			known += knows("{ meta { version } } #" + i) ? 1 : 0;
		}
		assertThat(known).isLessThan(1000);
	}

	@Test
	void saysThatItKeepsNoneWhereItKeepsNone() {
		assertThat(refused(this.unnamed, null, hash(QUERY))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
		assertThat(refused(this.unnamed, QUERY, hash(QUERY))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED);
		assertThat(this.unnamed.resolve(QUERY, NONE)).isEqualTo(QUERY);
	}

	@Test
	void answersAFixedListByTextAndByHashAndNothingElse() {
		assertThat(this.listed.resolve(QUERY, NONE)).isEqualTo(QUERY);
		assertThat(this.listed.resolve(null, hash(QUERY))).isEqualTo(QUERY);
		assertThat(refused(this.listed, "{ meta { graphVersion } }", NONE)).isEqualTo(ErrorCode.QUERY_NOT_IN_SAFELIST);
		String other = "{ __typename }";
		assertThat(refused(this.listed, other, hash(other))).isEqualTo(ErrorCode.QUERY_NOT_IN_SAFELIST);
		this.listed.keep(other, hash(other));
		assertThat(refused(this.listed, null, hash(other))).isEqualTo(ErrorCode.PERSISTED_QUERY_NOT_IN_LIST);
	}

	private boolean knows(String text) {
		try {
			return this.any.resolve(null, hash(text)).equals(text);
		}
		catch (Refusal ex) {
			return false;
		}
	}

	private static ErrorCode refused(QueryTexts texts, String sent, Map<String, Object> extensions) {
		Refusal[] refusal = new Refusal[1];
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> texts.resolve(sent, extensions))
			.satisfies((thrown) -> refusal[0] = thrown);
		return refusal[0].code();
	}

	private static Map<String, Object> hash(String text) {
		return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", QueryTexts.sha256(text)));
	}

}
