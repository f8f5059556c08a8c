package org.moneytrail.graphql;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What a valid query asks for below a field, read off its text: for what costs less to
 * read in vain than to know for certain. Directives and the types fragments are for are
 * not looked at, so a field that one of them leaves out counts as asked for.
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

}
