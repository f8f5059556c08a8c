package org.moneytrail.graphql;

import java.math.BigDecimal;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.core.Money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MoneyCoercingTests {

	private final MoneyCoercing money = new MoneyCoercing();

	@Test
	void writesTwoDecimalsAlways() {
		assertThat(write(22250500)).isEqualTo("222505.00");
		assertThat(write(-5)).isEqualTo("-0.05");
		assertThat(write(Long.MAX_VALUE)).isEqualTo("92233720368547758.07");
	}

	@Test
	void readsStringsAndNumbersExactly() {
		assertThat(read("222505.00")).isEqualTo(new Money(22250500));
		assertThat(read("0.1")).isEqualTo(new Money(10));
		assertThat(read(7)).isEqualTo(new Money(700));
		assertThat(read(0.29)).isEqualTo(new Money(29));
		assertThat(read(new BigDecimal("1E+3"))).isEqualTo(new Money(100000));
		assertThat(literal(StringValue.of("-1.5"))).isEqualTo(new Money(-150));
		assertThat(literal(IntValue.of(3))).isEqualTo(new Money(300));
		assertThat(literal(FloatValue.of(2.25))).isEqualTo(new Money(225));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.005", "abc", "", "1,000", "$5", "1e3", " 1", "99999999999999999999", "NaN", "1." })
	void refusesWhatIsNoExactAmount(String text) {
		assertThatThrownBy(() -> read(text)).isInstanceOf(CoercingParseValueException.class);
		assertThatThrownBy(() -> literal(StringValue.of(text))).isInstanceOf(CoercingParseLiteralException.class);
	}

	@Test
	void refusesNumbersThatAreNoExactAmount() {
		for (Object number : new Object[] { 1.005, Double.NaN, Double.POSITIVE_INFINITY, new BigDecimal("1E+999999"),
				true }) {
			assertThatThrownBy(() -> read(number)).as("%s", number).isInstanceOf(CoercingParseValueException.class);
		}
	}

	private String write(long cents) {
		return this.money.serialize(new Money(cents), GraphQLContext.getDefault(), Locale.ROOT);
	}

	private Money read(Object input) {
		return this.money.parseValue(input, GraphQLContext.getDefault(), Locale.ROOT);
	}

	private Money literal(graphql.language.Value<?> value) {
		return this.money.parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(),
				Locale.ROOT);
	}

}
