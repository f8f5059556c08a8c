package org.moneytrail.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

/** Finds what the schema leaves without a description. */
final class Descriptions {

	/** Arguments that mean the same on every list; the type's page tells. */
	private static final Set<String> PAGING = Set.of("filter", "orderBy", "first", "after", "last", "before");

	private static final Set<String> STANDARD = Set.of("Int", "Float", "String", "Boolean", "ID");

	private final List<String> missing = new ArrayList<>();

	static List<String> missing(GraphQLSchema schema) {
		Descriptions descriptions = new Descriptions();
		schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !type.getName().startsWith("__") && !STANDARD.contains(type.getName()))
			.forEach(descriptions::check);
		return descriptions.missing;
	}

	private void check(GraphQLNamedType type) {
		need(type.getName(), type.getDescription());
		if (type instanceof GraphQLFieldsContainer container) {
			container.getFieldDefinitions().forEach((field) -> check(type.getName(), field));
		}
		if (type instanceof GraphQLInputObjectType input) {
			checkAll(type.getName(), input.getFields());
		}
		if (type instanceof GraphQLEnumType choices) {
			checkAll(type.getName(), choices.getValues());
		}
	}

	private void check(String type, GraphQLFieldDefinition field) {
		need(type + "." + field.getName(), field.getDescription());
		field.getArguments()
			.stream()
			.filter((argument) -> !PAGING.contains(argument.getName()))
			.forEach((argument) -> need(type + "." + field.getName() + "(" + argument.getName() + ")",
					argument.getDescription()));
	}

	private void checkAll(String type, List<? extends GraphQLNamedSchemaElement> elements) {
		elements.forEach((element) -> need(type + "." + element.getName(), element.getDescription()));
	}

	private void need(String name, @Nullable String description) {
		if (description == null || description.isBlank()) {
			this.missing.add(name);
		}
	}

}
