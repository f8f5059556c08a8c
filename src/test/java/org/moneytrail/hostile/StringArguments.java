package org.moneytrail.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * One query for every place of the schema that takes text, the text as {@code $text}.
 */
final class StringArguments {

	/** How to get to an object of a type that has arguments. */
	private static final Map<String, String> WAYS = ways("Query", "%s", "Donor",
			"donor(id: \"donor:v1-c3bc1bba5495696551a9\") { %s }", "Committee",
			"committee(id: \"committee:phl:philadelphia-justice-and-public-safety\") { %s }", "Candidate",
			"candidate(id: \"candidate:phl:larry-krasner\") { %s }", "Race",
			"race(key: \"ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2017-05-16|primary|dem|-\") { %s }",
			"ChannelFlow",
			"moneyFlow(from: \"donor:v1-c3bc1bba5495696551a9\", to: \"candidate:phl:larry-krasner\") { channels { %s } }",
			"OutsideSpendingSide",
			"candidate(id: \"candidate:phl:larry-krasner\") { outsideSpending { support { %s } } }", "Import",
			"meta { imports { %s } }", "ChannelFunders",
			"candidate(id: \"candidate:phl:larry-krasner\") { funders { channels { %s } } }", "ChannelReach",
			"donor(id: \"donor:v1-c3bc1bba5495696551a9\") { reach { channels { %s } } }", "SummaryGroup",
			"summarize(by: [DONOR]) { nodes { %s } }");

	private final Map<String, String> queries = new LinkedHashMap<>();

	private final List<String> unreached = new ArrayList<>();

	StringArguments(GraphQLSchema schema) {
		for (var type : schema.getAllTypesAsList()) {
			if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")
					&& !object.getName().equals("Subscription")) {
				object.getFieldDefinitions().forEach((field) -> visit(object, field));
			}
		}
	}

	/** By the argument's place in the schema. */
	Map<String, String> queries() {
		return this.queries;
	}

	/** Types with text arguments no way leads to. */
	List<String> unreached() {
		return this.unreached;
	}

	private void visit(GraphQLObjectType type, GraphQLFieldDefinition field) {
		for (GraphQLArgument argument : field.getArguments()) {
			Map<String, String> texts = new LinkedHashMap<>();
			texts(argument.getName(), argument.getType(), "%s", 0, texts);
			texts.forEach((place, value) -> add(type, field, argument, place, value));
		}
	}

	private void add(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLArgument text, String place,
			String value) {
		String name = type.getName() + "." + field.getName() + "(" + place + ")";
		String way = WAYS.get(type.getName());
		if (way == null) {
			this.unreached.add(name);
			return;
		}
		StringBuilder arguments = new StringBuilder();
		for (GraphQLArgument argument : field.getArguments()) {
			if (argument == text) {
				arguments.append(argument.getName()).append(": ").append(value.formatted("$text")).append(' ');
			}
			else if (GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()) {
				arguments.append(argument.getName()).append(": ").append(other(argument)).append(' ');
			}
		}
		String selection = field.getName() + "(" + arguments + ")" + selection(field.getType());
		boolean id = GraphQLTypeUtil.unwrapAll(leaf(text.getType(), place)).getName().equals("ID");
		this.queries.put(name, "query ($text: " + (id ? "ID!" : "String!") + ") { " + way.formatted(selection) + " }");
	}

	private static GraphQLInputType leaf(GraphQLInputType type, String place) {
		GraphQLInputType at = type;
		String[] parts = place.split("\\.");
		for (int i = 1; i < parts.length; i++) {
			at = ((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(at)).getFieldDefinition(parts[i]).getType();
		}
		return at;
	}

	private static void texts(String place, GraphQLInputType type, String around, int depth,
			Map<String, String> found) {
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
		String value = list ? around.formatted("[%s]") : around;
		var named = GraphQLTypeUtil.unwrapAll(type);
		if (named instanceof GraphQLScalarType scalar
				&& (scalar.getName().equals("String") || scalar.getName().equals("ID"))) {
			found.put(place, value);
		}
		if (named instanceof GraphQLInputObjectType input && depth < 2) {
			for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
				texts(place + "." + field.getName(), field.getType(),
						value.formatted("{" + field.getName() + ": %s" + others(input, field) + "}"), depth + 1, found);
			}
		}
	}

	/** The fields an input must have beside one of them: choices only. */
	private static String others(GraphQLInputObjectType input, GraphQLInputObjectField field) {
		StringBuilder others = new StringBuilder();
		for (GraphQLInputObjectField other : input.getFieldDefinitions()) {
			if (other != field && GraphQLTypeUtil.isNonNull(other.getType()) && !other.hasSetDefaultValue()) {
				GraphQLEnumType choices = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(other.getType());
				others.append(", ").append(other.getName()).append(": ").append(choices.getValues().get(0).getName());
			}
		}
		return others.toString();
	}

	private static Map<String, String> ways(String... pairs) {
		Map<String, String> ways = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			ways.put(pairs[i], pairs[i + 1]);
		}
		return ways;
	}

	private static String other(GraphQLArgument argument) {
		return switch (argument.getName()) {
			case "from" -> "\"donor:v1-c3bc1bba5495696551a9\"";
			case "to" -> "\"candidate:phl:larry-krasner\"";
			case "committees" -> "[\"committee:phl:philadelphia-justice-and-public-safety\", \"committee:phl:a\"]";
			case "scheme" -> "\"phl\"";
			case "value", "text" -> "\"larry-krasner\"";
			default -> throw new IllegalStateException("no value for " + argument.getName());
		};
	}

	private static String selection(GraphQLOutputType type) {
		return (GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLScalarType
				|| GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLEnumType) ? "" : " { __typename }";
	}

}
