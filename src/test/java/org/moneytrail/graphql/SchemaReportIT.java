package org.moneytrail.graphql;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The schema's promise, checked against the code.
 * <p>
 * Spring's own report cannot see through fields declared as an interface, so the fields
 * are checked here by the rule that holds at run time: a type is answered by the records
 * of its name, each field by a controller or by a public method of such a record.
 */
@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
@Import(SchemaReportIT.Inspection.class)
class SchemaReportIT {

	private static final Path CLASSES = Path.of("target/classes");

	/** Types whose records have another name. */
	private static final Map<String, String> OTHER_NAMES = Map.of("ActorAmount", "RankedActor", "CandidateAmount",
			"RankedActor", "DateSpan", "DateRange", "SourceColumn", "Column", "FlowHop", "Hop", "FlowLink", "Link",
			"FlowNode", "Node", "MoneyFlow", "FlowAnswer", "OutsideSpendingSide", "Side", "_Service", "Service");

	@Autowired
	GraphQlSource source;

	@Autowired
	Inspection inspection;

	@Test
	void answersEveryField() throws Exception {
		GraphQLSchema schema = this.source.schema();
		Map<String, List<Class<?>>> classes = classesByName();
		List<String> unanswered = new ArrayList<>();
		for (GraphQLObjectType type : schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> !type.getName().startsWith("__"))
			.toList()) {
			for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
				var fetcher = schema.getCodeRegistry().getDataFetcher(type, field);
				boolean byProperty = fetcher instanceof PropertyDataFetcher
						|| fetcher instanceof SingletonPropertyDataFetcher;
				if (byProperty && !hasMethod(classes, type.getName(), field.getName())) {
					unanswered.add(type.getName() + "." + field.getName());
				}
			}
		}
		assertThat(unanswered).isEmpty();
	}

	@Test
	void hasNoCodeForFieldsOrArgumentsTheSchemaDoesNotHave() {
		this.source.schema();
		SchemaReport report = this.inspection.report;
		assertThat(report).isNotNull();
		assertThat(report.unmappedRegistrations()).isEmpty();
		assertThat(report.unmappedArguments()).isEmpty();
	}

	@Test
	void describesEveryTypeFieldAndArgument() {
		assertThat(Descriptions.missing(this.source.schema())).isEmpty();
	}

	private static boolean hasMethod(Map<String, List<Class<?>>> classes, String type, String field) {
		List<Class<?>> found = classes.getOrDefault(OTHER_NAMES.getOrDefault(type, type), List.of());
		if (found.isEmpty() && type.endsWith("Connection")) {
			found = classes.get("Connection");
		}
		if (found.isEmpty() && type.endsWith("Edge")) {
			found = List.of(Connection.Edge.class);
		}
		return found.stream().anyMatch((one) -> hasMethod(one, field));
	}

	private static boolean hasMethod(Class<?> type, String name) {
		try {
			Method method = type.getMethod(name);
			return Modifier.isPublic(method.getModifiers()) && method.getReturnType() != void.class;
		}
		catch (NoSuchMethodException ex) {
			return false;
		}
	}

	private static Map<String, List<Class<?>>> classesByName() throws IOException, ClassNotFoundException {
		List<String> names;
		try (Stream<Path> files = Files.walk(CLASSES.resolve("org/moneytrail"))) {
			names = files.map((file) -> CLASSES.relativize(file).toString())
				.filter((file) -> file.endsWith(".class") && !file.contains("package-info"))
				.map((file) -> file.substring(0, file.length() - 6).replace('/', '.'))
				.toList();
		}
		Map<String, List<Class<?>>> classes = new HashMap<>();
		for (String name : names) {
			Class<?> type = Class.forName(name, false, SchemaReportIT.class.getClassLoader());
			classes.computeIfAbsent(type.getSimpleName(), (key) -> new ArrayList<>()).add(type);
		}
		return classes;
	}

	/** Keeps the report that is made as the program starts. */
	@TestConfiguration(proxyBeanMethods = false)
	static class Inspection {

		@Nullable SchemaReport report;

		@Bean
		GraphQlSourceBuilderCustomizer inspect() {
			return (builder) -> builder.inspectSchemaMappings((report) -> this.report = report);
		}

	}

}
