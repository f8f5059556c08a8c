package org.moneytrail.graphql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A query of ours, and what its text says of its variables and its answer.
 *
 * @param text the whole text
 * @param variables in order
 */
public record QueryDocument(String text, List<Variable> variables) {

	/**
	 * A variable.
	 *
	 * @param type the named type, such as {@code Int}
	 * @param list whether it takes several
	 * @param required whether there must be a value and the text gives none
	 * @param otherwise the value if none is given, as people write it; null if there is
	 * none
	 */
	public record Variable(String name, String type, boolean list, boolean required, @Nullable String otherwise) {

	}

	/**
	 * Reads a text of ours.
	 * @throws RuntimeException if it does not parse or holds no single operation
	 */
	public static QueryDocument parse(String text) {
		Document document = Parser.parse(text);
		List<Variable> variables = new ArrayList<>();
		for (VariableDefinition variable : operation(document).getVariableDefinitions()) {
			variables.add(variable(variable));
		}
		return new QueryDocument(text, List.copyOf(variables));
	}

	/**
	 * The columns of a table whose rows stand at a place of the answer: the leaves below
	 * it, in order, as dotted paths.
	 * @param path the names of the fields on the way
	 * @throws IllegalArgumentException if the query asks for nothing there
	 */
	public List<List<String>> columns(List<String> path) {
		Document document = Parser.parse(this.text);
		List<SelectionSet> sets = List.of(operation(document).getSelectionSet());
		for (String name : path) {
			List<SelectionSet> below = new ArrayList<>();
			sets.forEach((set) -> fields(document, set).stream()
				.filter((field) -> field.getResultKey().equals(name) && field.getSelectionSet() != null)
				.forEach((field) -> below.add(field.getSelectionSet())));
			if (below.isEmpty()) {
				throw new IllegalArgumentException("the query asks for nothing at " + String.join(".", path));
			}
			sets = below;
		}
		Set<List<String>> columns = new LinkedHashSet<>();
		sets.forEach((set) -> leaves(document, set, List.of(), columns));
		return List.copyOf(columns);
	}

	private static void leaves(Document document, SelectionSet set, List<String> above, Set<List<String>> columns) {
		for (Field field : fields(document, set)) {
			List<String> path = new ArrayList<>(above);
			path.add(field.getResultKey());
			if (field.getSelectionSet() == null) {
				columns.add(List.copyOf(path));
			}
			else {
				leaves(document, field.getSelectionSet(), path, columns);
			}
		}
	}

	/** The fields of a selection, those of its fragments included. */
	private static List<Field> fields(Document document, @Nullable SelectionSet set) {
		List<Field> fields = new ArrayList<>();
		if (set == null) {
			return fields;
		}
		for (Selection<?> selection : set.getSelections()) {
			switch (selection) {
				case Field field -> fields.add(field);
				case InlineFragment inline -> fields.addAll(fields(document, inline.getSelectionSet()));
				case FragmentSpread spread -> document.getDefinitionsOfType(FragmentDefinition.class)
					.stream()
					.filter((fragment) -> fragment.getName().equals(spread.getName()))
					.forEach((fragment) -> fields.addAll(fields(document, fragment.getSelectionSet())));
				default -> throw new IllegalArgumentException("no selection: " + selection);
			}
		}
		return fields;
	}

	private static OperationDefinition operation(Document document) {
		List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
		if (operations.size() != 1) {
			throw new IllegalArgumentException("a query of ours has one operation");
		}
		return operations.getFirst();
	}

	private static Variable variable(VariableDefinition definition) {
		boolean required = definition.getType() instanceof NonNullType && definition.getDefaultValue() == null;
		boolean list = false;
		Type<?> type = definition.getType();
		while (!(type instanceof TypeName)) {
			list = list || type instanceof ListType;
			type = (type instanceof NonNullType nonNull) ? nonNull.getType() : ((ListType) type).getType();
		}
		String otherwise = null;
		if (definition.getDefaultValue() instanceof StringValue text) {
			otherwise = text.getValue();
		}
		else if (definition.getDefaultValue() != null) {
			otherwise = AstPrinter.printAst(definition.getDefaultValue());
		}
		return new Variable(definition.getName(), ((TypeName) type).getName(), list, required, otherwise);
	}

}
