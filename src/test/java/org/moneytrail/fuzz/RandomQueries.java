package org.moneytrail.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * Valid queries made up from a schema: fields, arguments and nesting at random, the same
 * for the same seed.
 */
final class RandomQueries {

	private static final int MOST_DEPTH = 6;

	/** One side of paging is enough, and a made-up cursor is refused before any read. */
	private static final Set<String> LEFT_OUT = Set.of("last", "before", "after", "minVersion");

	private final GraphQLSchema schema;

	private final Map<String, List<String>> ids;

	private final Random random;

	private int aliases;

	/**
	 * @param ids global ids to ask about, by the word they begin with
	 */
	RandomQueries(GraphQLSchema schema, Map<String, List<String>> ids, long seed) {
		this.schema = schema;
		this.ids = ids;
		this.random = new Random(seed);
	}

	/** A query of one to three questions. */
	String next() {
		this.aliases = 0;
		List<GraphQLFieldDefinition> fields = this.schema.getQueryType()
			.getFieldDefinitions()
			.stream()
			.filter((field) -> !field.getName().startsWith("_"))
			.toList();
		StringBuilder query = new StringBuilder("{");
		for (int i = 0; i <= this.random.nextInt(3); i++) {
			field(query, any(fields), 1);
		}
		return query.append(" }").toString();
	}

	private void field(StringBuilder query, GraphQLFieldDefinition field, int depth) {
		query.append(" a").append(this.aliases++).append(": ").append(field.getName());
		List<String> arguments = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			boolean needed = GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
			if (needed || (!LEFT_OUT.contains(argument.getName()) && this.random.nextInt(3) == 0)) {
				arguments.add(argument.getName() + ": "
						+ value(field.getName(), argument.getName(), argument.getType(), depth));
			}
		}
		if (!arguments.isEmpty()) {
			query.append('(').append(String.join(", ", arguments)).append(')');
		}
		selections(query, (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()), depth + 1);
	}

	private void selections(StringBuilder query, GraphQLNamedOutputType type, int depth) {
		if (type instanceof GraphQLUnionType union) {
			query.append(" { __typename");
			union.getTypes().forEach((member) -> on(query, (GraphQLObjectType) member, depth));
			query.append(" }");
		}
		else if (type instanceof GraphQLFieldsContainer container) {
			query.append(" { __typename");
			fields(query, container, depth);
			if (container instanceof GraphQLInterfaceType shared && depth < MOST_DEPTH) {
				on(query, any(this.schema.getImplementations(shared)), depth);
			}
			query.append(" }");
		}
	}

	private void on(StringBuilder query, GraphQLObjectType type, int depth) {
		query.append(" ... on ").append(type.getName()).append(" { __typename");
		fields(query, type, depth);
		query.append(" }");
	}

	private void fields(StringBuilder query, GraphQLFieldsContainer container, int depth) {
		List<GraphQLFieldDefinition> leaves = new ArrayList<>();
		List<GraphQLFieldDefinition> branches = new ArrayList<>();
		for (GraphQLFieldDefinition field : container.getFieldDefinitions()) {
			(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLScalarType
					|| GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType ? leaves : branches)
				.add(field);
		}
		for (int i = 0; i < 2 && !leaves.isEmpty(); i++) {
			field(query, any(leaves), depth);
		}
		boolean list = branches.stream().anyMatch((field) -> field.getName().equals("nodes"));
		if (list) {
			branches.removeIf((field) -> field.getName().equals("edges"));
		}
		for (int i = 0; depth < MOST_DEPTH && i < 1 + this.random.nextInt(2) && !branches.isEmpty(); i++) {
			field(query, any(branches), depth);
		}
	}

	private String value(String field, String name, GraphQLInputType type, int depth) {
		GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
		return switch (bare) {
			case GraphQLList list -> list(field, name, (GraphQLInputType) list.getWrappedType(), depth);
			case GraphQLEnumType choice -> any(choice.getValues()).getName();
			case GraphQLInputObjectType object -> object(field, object, depth);
			case GraphQLScalarType scalar -> scalar(field, name, scalar);
			default -> throw new IllegalStateException(type.toString());
		};
	}

	private String list(String field, String name, GraphQLInputType member, int depth) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < 2 + this.random.nextInt(2); i++) {
			values.add(value(field, name, member, depth));
		}
		return values.stream().distinct().collect(Collectors.joining(", ", "[", "]"));
	}

	private String object(String field, GraphQLInputObjectType object, int depth) {
		List<String> fields = new ArrayList<>();
		for (GraphQLInputObjectField member : object.getFieldDefinitions()) {
			boolean needed = member.getType() instanceof GraphQLNonNull && !member.hasSetDefaultValue();
			if (needed || (!LEFT_OUT.contains(member.getName()) && depth < MOST_DEPTH && this.random.nextInt(3) == 0)) {
				fields.add(member.getName() + ": " + value(field, member.getName(), member.getType(), depth + 1));
			}
		}
		return "{" + String.join(", ", fields) + "}";
	}

	private String scalar(String field, String name, GraphQLScalarType type) {
		return switch (type.getName()) {
			case "ID" -> '"' + id(field, name) + '"';
			case "Int", "Long" -> switch (name) {
				case "first" -> Integer.toString(1 + this.random.nextInt(4));
				case "cycle" -> "2018";
				case "year" -> "2017";
				case "maxHops" -> Integer.toString(1 + this.random.nextInt(4));
				case "timeMillis", "boundsMillis" -> "200";
				default -> Integer.toString(1 + this.random.nextInt(3));
			};
			case "Boolean" -> Boolean.toString(this.random.nextBoolean());
			case "Date" -> "\"2017-0%d-1%d\"".formatted(1 + this.random.nextInt(6), this.random.nextInt(9));
			case "Money" -> "\"" + this.random.nextInt(2000) + ".00\"";
			case "Float" -> "0.5";
			case "String" -> switch (name) {
				case "scheme" -> "\"phl\"";
				case "state" -> "\"PA\"";
				case "text", "namePrefix", "name" -> '"' + any(List.of("krasner", "justice", "soros", "p")) + '"';
				default -> '"' + any(List.of("philadelphia", "DEM", "x", "district-attorney")) + '"';
			};
			default -> "\"2017-05-01\"";
		};
	}

	private String id(String field, String name) {
		String word = switch (name) {
			case "id" -> field;
			case "committees", "committee" -> "committee";
			case "race", "raceId" -> "race";
			case "donor" -> "donor";
			case "to", "candidate" -> "candidate";
			default -> "";
		};
		return any(this.ids.getOrDefault(word, this.ids.values().stream().flatMap(List::stream).toList()));
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

}
