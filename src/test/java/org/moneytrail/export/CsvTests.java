package org.moneytrail.export;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1 555", "-a", "@SUM(A1)", "\tx", "\r=1", "＝1" })
	void letsNoSpreadsheetTakeTextForAFormula(String text) {
		assertThat(Csv.cell(text)).matches("(?s)\"?'.*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-50.00", "0", "1450000.00", "2017-04-28", "O'Neill", "a=b" })
	void leavesNumbersAndPlainTextAsTheyAre(String text) {
		assertThat(Csv.cell(text)).isEqualTo(text);
	}

	@Test
	void quotesWhatNeedsQuotes() throws Exception {
		StringBuilder line = new StringBuilder();
		Csv.line(line, Arrays.asList("a,b", "say \"no\"", null, "two\nlines", 7));
		assertThat(line.toString()).isEqualTo("\"a,b\",\"say \"\"no\"\"\",,\"two\nlines\",7\r\n");
	}

}
