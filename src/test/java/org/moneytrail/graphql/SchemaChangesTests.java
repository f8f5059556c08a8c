package org.moneytrail.graphql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema beside the one released last: what would break a client fails the build,
 * unless it stands among the changes that are meant.
 */
class SchemaChangesTests {

	private static final Path CONTRACT = Path.of("src/test/resources/contract");

	private static final Path SCHEMA = Path.of("schema.graphqls");

	@Test
	void breaksNoClientUnlessThatIsMeant() throws IOException {
		List<String> allowed = Files.readAllLines(CONTRACT.resolve("allowed-breaking-changes.txt"))
			.stream()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList();
		List<String> breaking = breaking(released(), Files.readString(SCHEMA));
		assertThat(breaking)
			.as("breaking changes since the last release; deprecate instead, or name them in allowed-breaking-changes.txt")
			.isSubsetOf(allowed);
		assertThat(allowed).as("allowed changes that were not made").isSubsetOf(breaking);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name: String! | Query.a MISSING", "amount: String | Query.amount INVALID",
					"of(id: ID!, more: Int!): Word | Query.of STRICTER", "of(id: Int!): Word | Query.of INVALID",
					"A B | Word MISSING" })
	void namesWhatBreaksAClient(String change, String named) {
		String old = "type Query { a: String amount: String! of(id: ID!): Word } enum Word { A B C }";
		String now = switch (named) {
			case "Query.a MISSING" -> old.replace("a: String ", "");
			case "Query.amount INVALID" -> old.replace("amount: String!", change);
			case "Word MISSING" -> old.replace("A B C", change);
			default -> old.replace("of(id: ID!): Word", change);
		};
		assertThat(breaking(old, now)).anyMatch((line) -> line.startsWith(named.split("[ .]")[0]));
	}

	@Test
	void letsBeAddedWhatAClientNeedNotKnow() {
		String old = "type Query { a: String of(id: ID!): Word } enum Word { A B }";
		String now = "type Query { a: String @deprecated b: Int of(id: ID!, more: Int): Word } enum Word { A B C }";
		assertThat(breaking(old, now)).isEmpty();
	}

	private static String released() throws IOException {
		return Files.readString(CONTRACT.resolve("released.graphqls"));
	}

	/** Each as {@code Type.field CATEGORY: what}, in alphabetical order. */
	private static List<String> breaking(String old, String now) {
		CapturingReporter reporter = new CapturingReporter();
		new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(old, now), reporter);
		TreeSet<String> named = new TreeSet<>();
		reporter.getBreakages().forEach((event) -> named.add(name(event)));
		return List.copyOf(named);
	}

	private static String name(DiffEvent event) {
		String field = (event.getFieldName() != null) ? "." + event.getFieldName() : "";
		return event.getTypeName() + field + " " + event.getCategory() + ": " + event.getReasonMsg();
	}

}
