package org.moneytrail.graphql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.schema.fetching.LambdaFetchingSupport;
import org.jspecify.annotations.Nullable;

/**
 * A field's value as its fetcher gives it. Where that only calls a getter, the getter is
 * found once for a class and not looked for with every value.
 */
final class PlainProperty {

	private static final ClassValue<Map<String, Optional<Function<Object, Object>>>> GETTERS = new ClassValue<>() {

		@Override
		protected Map<String, Optional<Function<Object, Object>>> computeValue(Class<?> type) {
			return new ConcurrentHashMap<>();
		}

	};

	private final GraphQLFieldDefinition definition;

	private final LightDataFetcher<?> fetcher;

	/** Null where the fetcher does something else. */
	private final @Nullable String name;

	/** Of the class met last. */
	private volatile @Nullable Getter last;

	PlainProperty(GraphQLFieldDefinition definition, LightDataFetcher<?> fetcher) {
		this.definition = definition;
		this.fetcher = fetcher;
		this.name = switch (fetcher) {
			case SingletonPropertyDataFetcher<?> property -> definition.getName();
			case PropertyDataFetcher<?> property -> property.getPropertyName();
			default -> null;
		};
	}

	@Nullable Object of(Object source, Supplier<DataFetchingEnvironment> environment) throws Exception {
		if (this.name == null || source instanceof Map) {
			return this.fetcher.get(this.definition, source, environment);
		}
		Getter getter = this.last;
		if (getter == null || getter.type != source.getClass()) {
			getter = find(source.getClass(), this.name);
			this.last = getter;
		}
		return (getter.function != null) ? getter.function.apply(source)
				: this.fetcher.get(this.definition, source, environment);
	}

	private static Getter find(Class<?> type, String name) {
		return new Getter(type,
				GETTERS.get(type)
					.computeIfAbsent(name, (property) -> LambdaFetchingSupport.createGetter(type, property))
					.orElse(null));
	}

	/**
	 * A class's getter.
	 *
	 * @param function null where the library would look further
	 */
	private record Getter(Class<?> type, @Nullable Function<Object, Object> function) {

	}

}
