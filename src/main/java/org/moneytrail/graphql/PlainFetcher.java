package org.moneytrail.graphql;

import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a field that is mostly known with its source, as a plain property is, and
 * otherwise takes a statement.
 *
 * @param <S> the type of the source
 */
public abstract class PlainFetcher<S> implements LightDataFetcher<Object> {

	/** The field's value as far as it is known with the source, else null. */
	protected abstract @Nullable Object known(S source);

	/** The field's value, or a promise of it. */
	protected abstract @Nullable Object load(S source, DataFetchingEnvironment environment);

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		Object known = known((S) source);
		return (known != null) ? known : load((S) source, environment.get());
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		return get(environment.getFieldDefinition(), Objects.requireNonNull(environment.<Object>getSource()),
				() -> environment);
	}

}
