package org.moneytrail.ingest.story;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvTests {

	@Test
	void readsQuotedFieldsWithCommasAndQuotes() {
		assertThat(Csv.fields("a,\"b, c\",,\"say \"\"d\"\"\",")).containsExactly("a", "b, c", "", "say \"d\"", "");
	}

	@Test
	void refusesAFieldLeftOpen() {
		assertThatThrownBy(() -> Csv.fields("a,\"b")).isInstanceOf(IllegalArgumentException.class);
	}

}
