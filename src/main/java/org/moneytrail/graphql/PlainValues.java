package org.moneytrail.graphql;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import graphql.execution.DataFetcherResult;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.ResolveType;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Values of one request all of whose fields, down to the last, are properties that are at
 * hand: nothing is waited for, nothing fails, nothing is null that must not be. Anything
 * else is not plain; it is given up before it has any effect, and the library begins with
 * it anew.
 */
final class PlainValues {

	/** Says that a value is not plain. */
	static final Object NOT_PLAIN = new Object();

	private static final String TYPE_NAME = "__typename";

	private static final ResolveType TYPES = new ResolveType();

	/** Whoever wants more than the source is not plain. */
	private static final Supplier<DataFetchingEnvironment> NO_ENVIRONMENT = () -> {
		throw new IllegalStateException("not plain");
	};

	private final FieldCollector collector;

	private final Map<Asked, Selection> selections = new ConcurrentHashMap<>();

	PlainValues(FieldCollector collector) {
		this.collector = collector;
	}

	/** The answer, or {@link #NOT_PLAIN}. */
	@Nullable Object complete(ExecutionContext context, ExecutionStrategyParameters parameters) {
		ExecutionStepInfo step = parameters.getExecutionStepInfo();
		Reading reading = new Reading(context, step);
		try {
			Object value = reading.complete(Objects.requireNonNull(parameters.getField()),
					step.getUnwrappedNonNullType(), parameters.getSource());
			if (value != NOT_PLAIN) {
				reading.count();
			}
			return value;
		}
		catch (Exception ex) {
			// The library meets it again, and says where.
			return NOT_PLAIN;
		}
	}

	private Selection selection(ExecutionContext context, MergedField field, GraphQLObjectType type) {
		if (!field.isSingleField()) {
			return read(context, field, type);
		}
		return this.selections.computeIfAbsent(new Asked(field.getSingleField(), type),
				(asked) -> read(context, field, type));
	}

	private Selection read(ExecutionContext context, MergedField field, GraphQLObjectType type) {
		if (Introspection.isIntrospectionTypes(type)) {
			return Selection.NOT_PLAIN;
		}
		MergedSelectionSet selected = this.collector.collectFields(FieldCollectorParameters.newParameters()
			.schema(context.getGraphQLSchema())
			.objectType(type)
			.fragments(context.getFragmentsByName())
			.variables(context.getCoercedVariables().toMap())
			.graphQLContext(context.getGraphQLContext())
			.build(), field, context.hasIncrementalSupport());
		List<Part> parts = new ArrayList<>();
		for (String key : selected.getKeys()) {
			MergedField part = Objects.requireNonNull(selected.getSubField(key));
			GraphQLFieldDefinition definition = Introspection.getFieldDefinition(context.getGraphQLSchema(), type,
					part.getName());
			DataFetcher<?> fetcher = context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
			boolean isName = part.getName().equals(TYPE_NAME);
			if (part.isDeferred() || !(isName || fetcher instanceof LightDataFetcher)) {
				return Selection.NOT_PLAIN;
			}
			parts.add(new Part(part, definition,
					isName ? null : new PlainProperty(definition, (LightDataFetcher<?>) fetcher)));
		}
		List<Named> named = parts.stream()
			.map((part) -> new Named(part.field().getResultKey(), part.definition()))
			.toList();
		return new Selection(new PlainObject.Keys(selected.getKeys(), named), parts);
	}

	/** Reads a value. */
	private final class Reading {

		private final ExecutionContext context;

		private final ExecutionStepInfo step;

		private final List<GraphQLFieldDefinition> read = new ArrayList<>();

		Reading(ExecutionContext context, ExecutionStepInfo step) {
			this.context = context;
			this.step = step;
		}

		/** Puts what was read to what the request costs. */
		void count() {
			Cost.Spent spent = this.context.getGraphQLContext().get(Cost.ACTUAL);
			if (spent != null) {
				spent.add(this.read);
			}
		}

		@Nullable Object complete(MergedField field, GraphQLType given, @Nullable Object value) throws Exception {
			GraphQLType type = GraphQLTypeUtil.unwrapNonNull(given);
			Object completed = NOT_PLAIN;
			if (value == null) {
				completed = null;
			}
			else if (!isPromise(value)) {
				completed = switch (type) {
					case GraphQLScalarType scalar -> written(scalar.getCoercing()
						.serialize(value, this.context.getGraphQLContext(), this.context.getLocale()));
					case GraphQLEnumType words ->
						words.serialize(value, this.context.getGraphQLContext(), this.context.getLocale());
					case GraphQLList list -> (value instanceof Collection<?> entries)
							? entries(field, list.getWrappedType(), entries) : NOT_PLAIN;
					default -> object(field, type, value);
				};
			}
			return (completed == null && GraphQLTypeUtil.isNonNull(given)) ? NOT_PLAIN : completed;
		}

		/** An address is written as its text: that need not be found each time. */
		private static @Nullable Object written(@Nullable Object value) {
			return (value instanceof URL address) ? address.toString() : value;
		}

		private static boolean isPromise(Object value) {
			return value instanceof CompletionStage || value instanceof Publisher || value instanceof DataFetcherResult
					|| value instanceof Optional;
		}

		private Object entries(MergedField field, GraphQLType type, Collection<?> entries) throws Exception {
			List<@Nullable Object> completed = new ArrayList<>(entries.size());
			for (Object entry : entries) {
				Object one = complete(field, type, entry);
				if (one == NOT_PLAIN) {
					return NOT_PLAIN;
				}
				completed.add(one);
			}
			return completed;
		}

		private Object object(MergedField field, GraphQLType type, Object value) throws Exception {
			GraphQLObjectType object = (type instanceof GraphQLObjectType own) ? own
					: TYPES.resolveType(this.context, field, value, this.step, type, null);
			Selection selection = selection(this.context, field, object);
			if (selection == Selection.NOT_PLAIN) {
				return NOT_PLAIN;
			}
			LastShown last = (value instanceof Lasting lasting) ? lasting.shown() : null;
			PlainObject known = (last != null) ? last.find(selection.keys()) : null;
			if (known != null) {
				selection.parts().forEach((part) -> this.read.add(part.definition()));
				return known;
			}
			@Nullable Object[] answers = new Object[selection.parts().size()];
			for (int i = 0; i < answers.length; i++) {
				Part part = selection.parts().get(i);
				answers[i] = (part.property() != null)
						? complete(part.field(), part.definition().getType(), part.property().of(value, NO_ENVIRONMENT))
						: object.getName();
				if (answers[i] == NOT_PLAIN) {
					return NOT_PLAIN;
				}
				this.read.add(part.definition());
			}
			PlainObject made = new PlainObject(selection.keys(), answers);
			if (last != null) {
				last.keep(made);
			}
			return made;
		}

	}

	/** What is asked of a type by a field of the query's text. */
	private record Asked(Field field, GraphQLObjectType type) {

	}

	/** A field and what an answer calls it. */
	private record Named(String key, GraphQLFieldDefinition definition) {

	}

	/** What a query selects of a type. */
	private record Selection(PlainObject.Keys keys, List<Part> parts) {

		private static final Selection NOT_PLAIN = new Selection(new PlainObject.Keys(List.of()), List.of());

	}

	/**
	 * A selected field.
	 *
	 * @param property null for the type's name
	 */
	private record Part(MergedField field, GraphQLFieldDefinition definition, @Nullable PlainProperty property) {

	}

}
