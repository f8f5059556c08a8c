package org.moneytrail.graphql;

import java.time.LocalDate;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateCoercingTests {

	private final DateCoercing dates = new DateCoercing();

	private final GraphQLContext context = GraphQLContext.getDefault();

	@Test
	void readsAndWritesDays() {
		LocalDate day = LocalDate.of(2016, 2, 29);
		assertThat(this.dates.parseValue("2016-02-29", this.context, Locale.ROOT)).isEqualTo(day);
		assertThat(literal("2016-02-29")).isEqualTo(day);
		assertThat(this.dates.serialize(day, this.context, Locale.ROOT)).isEqualTo("2016-02-29");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-02-30", "2017-02-29", "2017-13-01", "2017-00-10", "2017-1-1", "20170101",
			"+999999999-12-31", "-0001-01-01", "2017-01-01T00:00:00", "today", "" })
	void refusesDaysThatDoNotExist(String text) {
		assertThatThrownBy(() -> this.dates.parseValue(text, this.context, Locale.ROOT))
			.isInstanceOf(CoercingParseValueException.class);
		assertThatThrownBy(() -> literal(text)).isInstanceOf(CoercingParseLiteralException.class);
	}

	private LocalDate literal(String text) {
		return this.dates.parseLiteral(StringValue.of(text), CoercedVariables.emptyVariables(), this.context,
				Locale.ROOT);
	}

}
