package org.moneytrail.graphql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a valid query asks for below a field, read off its text: for what costs less to
 * read in vain than to know for certain. Unless it is said otherwise directives and the
 * types fragments are for are not looked at, so a field that one of them leaves out
 * counts as asked for.
 */
public final class Selections {

	private Selections() {
	}

	/**
	 * The names of the fields asked for, under whatever alias and in whatever fragment.
	 * @param path names of fields, from the one at hand down to the one whose fields they
	 * are; none for its own
	 */
	public static Set<String> names(DataFetchingEnvironment environment, String... path) {
		Set<String> names = new HashSet<>();
		for (Field field : environment.getMergedField().getFields()) {
			collect(names, field.getSelectionSet(), environment.getFragmentsByName(), List.of(path));
		}
		return names;
	}

	/**
	 * The fields a path leads to, one for each time it is asked for.
	 * @param path names of fields, from those of the one at hand down
	 */
	public static List<Asked> find(DataFetchingEnvironment environment, String... path) {
		List<Asked> found = new ArrayList<>();
		for (Field field : environment.getMergedField().getFields()) {
			find(found, environment, field.getSelectionSet(), List.of(path), false);
		}
		return found;
	}

	/**
	 * Whether a field is asked for; directives are looked at, where there are any.
	 * @param path names of fields, from those of the one at hand down
	 */
	public static boolean isAsked(DataFetchingEnvironment environment, String... path) {
		List<Asked> found = find(environment, path);
		return found.stream().anyMatch((asked) -> !asked.mayBeLeftOut())
				|| (!found.isEmpty() && environment.getSelectionSet().contains(String.join("/", path)));
	}

	private static void find(List<Asked> found, DataFetchingEnvironment environment, @Nullable SelectionSet set,
			List<String> path, boolean mayBeLeftOut) {
		if (set == null) {
			return;
		}
		for (Selection<?> selection : set.getSelections()) {
			boolean isLoose = mayBeLeftOut
					|| (selection instanceof DirectivesContainer<?> container && !container.getDirectives().isEmpty());
			switch (selection) {
				case Field field when !field.getName().equals(path.getFirst()) -> {
				}
				case Field field when path.size() == 1 -> found.add(new Asked(field, environment, isLoose));
				case Field field ->
					find(found, environment, field.getSelectionSet(), path.subList(1, path.size()), isLoose);
				case InlineFragment inline -> find(found, environment, inline.getSelectionSet(), path, isLoose);
				case FragmentSpread spread ->
					find(found, environment, find(environment.getFragmentsByName(), spread), path, isLoose);
				default -> {
				}
			}
		}
	}

	private static boolean contains(@Nullable SelectionSet set, Map<String, FragmentDefinition> fragments,
			Set<String> names) {
		return set != null && set.getSelections().stream().anyMatch((selection) -> switch (selection) {
			case Field field -> names.contains(field.getName()) || contains(field.getSelectionSet(), fragments, names);
			case InlineFragment inline -> contains(inline.getSelectionSet(), fragments, names);
			case FragmentSpread spread -> contains(find(fragments, spread), fragments, names);
			default -> false;
		});
	}

	private static void collect(Set<String> names, @Nullable SelectionSet set,
			Map<String, FragmentDefinition> fragments, List<String> path) {
		if (set == null) {
			return;
		}
		for (Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field when path.isEmpty() -> names.add(field.getName());
				case Field field when field.getName().equals(path.getFirst()) ->
					collect(names, field.getSelectionSet(), fragments, path.subList(1, path.size()));
				case InlineFragment inline -> collect(names, inline.getSelectionSet(), fragments, path);
				case FragmentSpread spread -> collect(names, find(fragments, spread), fragments, path);
				default -> {
				}
			}
		}
	}

	private static @Nullable SelectionSet find(Map<String, FragmentDefinition> fragments, FragmentSpread spread) {
		FragmentDefinition fragment = fragments.get(spread.getName());
		return (fragment != null) ? fragment.getSelectionSet() : null;
	}

	/**
	 * A field as it is asked for.
	 *
	 * @param mayBeLeftOut whether a directive may leave it out
	 */
	public record Asked(Field field, DataFetchingEnvironment environment, boolean mayBeLeftOut) {

		/** Whether a field of one of these names is asked for below it, however deep. */
		public boolean contains(String... names) {
			return Selections.contains(this.field.getSelectionSet(), this.environment.getFragmentsByName(),
					Set.of(names));
		}

		/** The page that its {@code first} and {@code after} ask for. */
		public PageRequest page() {
			return PageRequest.of((Integer) argument("first"), (String) argument("after"), null, null);
		}

		private @Nullable Object argument(String name) {
			return this.field.getArguments()
				.stream()
				.filter((argument) -> argument.getName().equals(name))
				.findFirst()
				.map((argument) -> value(argument.getValue()))
				.orElse(null);
		}

		private @Nullable Object value(Value<?> value) {
			return switch (value) {
				case IntValue number -> number.getValue().intValueExact();
				case StringValue text -> text.getValue();
				case VariableReference variable -> this.environment.getVariables().get(variable.getName());
				default -> null;
			};
		}

	}

}
