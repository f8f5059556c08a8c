package org.moneytrail.graphql;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import org.jspecify.annotations.Nullable;

/** What can be said of a document before it is executed. */
final class Documents {

	private Documents() {
	}

	/**
	 * The kinds of the operations a request may mean: the named one, else all. A document
	 * without a certain word is not parsed.
	 * @param word the operation's keyword that makes the question worth a look
	 * @return empty where the text does not parse, which its execution will tell, or
	 * lacks the word
	 */
	static Set<OperationDefinition.Operation> operations(String document, @Nullable String name, String word) {
		Set<OperationDefinition.Operation> kinds = EnumSet.noneOf(OperationDefinition.Operation.class);
		if (!document.contains(word)) {
			return kinds;
		}
		try {
			Parser
				.parse(ParserEnvironment.newParserEnvironment()
					.document(document)
					.locale(Locale.ROOT)
					.parserOptions(ParserOptions.getDefaultOperationParserOptions())
					.build())
				.getDefinitionsOfType(OperationDefinition.class)
				.stream()
				.filter((operation) -> name == null || name.equals(operation.getName()))
				.forEach((operation) -> kinds.add(operation.getOperation()));
		}
		catch (InvalidSyntaxException | graphql.AssertException ex) {
			return kinds;
		}
		return kinds;
	}

}
