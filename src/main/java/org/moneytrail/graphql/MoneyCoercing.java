package org.moneytrail.graphql;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;

import org.moneytrail.core.Money;

/**
 * Dollars as a string with two decimals. Read from strings and numbers, exactly: an
 * amount with a fraction of a cent is refused, never rounded.
 */
final class MoneyCoercing implements Coercing<Money, String> {

	private static final int MAX_LENGTH = 24;

	@Override
	public String serialize(Object result, GraphQLContext context, Locale locale) {
		if (result instanceof Money money) {
			return money.toString();
		}
		throw new CoercingSerializeException("not an amount of money: " + result.getClass().getSimpleName());
	}

	@Override
	public Money parseValue(Object input, GraphQLContext context, Locale locale) {
		try {
			return switch (input) {
				case Money money -> money;
				case String text -> parse(text);
				case BigDecimal number -> exact(number);
				case BigInteger number -> exact(new BigDecimal(number));
				case Double number -> exact(BigDecimal.valueOf(number));
				case Float number -> exact(new BigDecimal(number.toString()));
				case Number number -> exact(BigDecimal.valueOf(number.longValue()));
				default -> throw new ArithmeticException();
			};
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new CoercingParseValueException(refused(String.valueOf(input)));
		}
	}

	@Override
	public Money parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
		try {
			return switch (input) {
				case StringValue text -> parse(String.valueOf(text.getValue()));
				case IntValue number -> exact(new BigDecimal(number.getValue()));
				case FloatValue number -> exact(number.getValue());
				default -> throw new ArithmeticException();
			};
		}
		catch (ArithmeticException | NumberFormatException ex) {
			throw new CoercingParseLiteralException(refused(shown(input)));
		}
	}

	@Override
	public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
		return StringValue.of(parseValue(input, context, locale).toString());
	}

	private static String shown(Value<?> input) {
		return switch (input) {
			case StringValue text -> String.valueOf(text.getValue());
			case IntValue number -> number.getValue().toString();
			case FloatValue number -> number.getValue().toString();
			default -> "this";
		};
	}

	private static Money parse(String text) {
		if (text.length() > MAX_LENGTH || !text.matches("-?\\d+(\\.\\d{1,2})?")) {
			throw new NumberFormatException();
		}
		return exact(new BigDecimal(text));
	}

	private static Money exact(BigDecimal dollars) {
		if (dollars.precision() > MAX_LENGTH || Math.abs(dollars.scale()) > MAX_LENGTH) {
			throw new ArithmeticException();
		}
		return Money.ofDollars(dollars);
	}

	private static String refused(String input) {
		String shown = (input.length() > 40) ? input.substring(0, 40) + "…" : input;
		return "Money is dollars with at most two decimals, such as \"222505.00\"; cannot read '" + shown + "'";
	}

}
