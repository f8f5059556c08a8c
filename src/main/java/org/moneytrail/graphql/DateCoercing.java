package org.moneytrail.graphql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import org.jspecify.annotations.Nullable;

/**
 * The extended scalars' Date, for days that exist: theirs reads 2017-02-30 as 28
 * February, and would answer another question than was asked.
 */
final class DateCoercing implements Coercing<LocalDate, String> {

	/** Also refuses years no filing has, which a database's date may not hold. */
	private static final String FORM = "\\d{4}-\\d{2}-\\d{2}";

	@Override
	public @Nullable String serialize(Object result, GraphQLContext context, Locale locale) {
		// Years of four digits are written alike, sooner.
		if (result instanceof LocalDate day && day.getYear() >= 0 && day.getYear() <= 9999) {
			return day.toString();
		}
		return (String) ExtendedScalars.Date.getCoercing().serialize(result, context, locale);
	}

	@Override
	public LocalDate parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return switch (input) {
				case LocalDate date -> date;
				case String text -> read(text);
				default -> throw new DateTimeException("no text");
			};
		}
		catch (DateTimeException ex) {
			throw new CoercingParseValueException(refused(String.valueOf(input)));
		}
	}

	@Override
	public LocalDate parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		if (!(input instanceof StringValue text)) {
			throw new CoercingParseLiteralException(refused("this"));
		}
		try {
			return read(String.valueOf(text.getValue()));
		}
		catch (DateTimeException ex) {
			throw new CoercingParseLiteralException(refused(String.valueOf(text.getValue())));
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(parseValue(input, context, locale).toString());
	}

	private static LocalDate read(String text) {
		if (!text.matches(FORM)) {
			throw new DateTimeException("not a day");
		}
		return LocalDate.parse(text, DateTimeFormatter.ISO_LOCAL_DATE);
	}

	private static String refused(String input) {
		String shown = (input.length() > 40) ? input.substring(0, 40) + "…" : input;
		return "Date is a day that exists, such as \"2017-04-28\"; cannot read '" + shown + "'";
	}

}
