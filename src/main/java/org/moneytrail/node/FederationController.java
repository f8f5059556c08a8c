package org.moneytrail.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.GlobalId;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.PageRequest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * Lets the API be part of a federated graph: its nodes are entities, their global id the
 * key.
 */
@Controller
class FederationController {

	private static final Set<String> ENTITIES = Set.of("Donor", "Committee", "Candidate", "Race", "Filing");

	private static final String LINK = """
			extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

			""";

	private final Nodes nodes;

	private final Service service = new Service(subgraph());

	FederationController(Nodes nodes) {
		this.nodes = nodes;
	}

	@QueryMapping("_service")
	Service service() {
		return this.service;
	}

	@QueryMapping("_entities")
	List<@Nullable Object> entities(DataFetchingEnvironment environment) {
		List<?> representations = environment.getArgumentOrDefault("representations", List.of());
		if (representations.size() > PageRequest.MAX_SIZE) {
			throw Refusal.argument("representations", "at most " + PageRequest.MAX_SIZE, "at most "
					+ PageRequest.MAX_SIZE + " representations in one question, were " + representations.size());
		}
		List<GlobalId> wanted = new ArrayList<>();
		for (Object representation : representations) {
			Object type = (representation instanceof Map<?, ?> map) ? map.get("__typename") : null;
			Object id = (representation instanceof Map<?, ?> map) ? map.get("id") : null;
			if (!(type instanceof String name) || !ENTITIES.contains(name) || !(id instanceof String text)) {
				throw Refusal.argument("representations", "__typename and id of " + String.join(", ", ENTITIES),
						"a representation must have the __typename of an entity and its id");
			}
			GlobalId parsed = GlobalId.parse("representations", text);
			if (!parsed.word().equalsIgnoreCase(name)) {
				throw Refusal.argument("representations", "the id of a " + name,
						"the id of a " + name + " cannot be that of a " + parsed.word());
			}
			wanted.add(parsed);
		}
		Map<GlobalId, Object> found = this.nodes.findByIds(new LinkedHashSet<>(wanted));
		return wanted.stream().<@Nullable Object>map(found::get).toList();
	}

	/**
	 * The schema as the subgraph's part of a federated one, what is the router's left
	 * out.
	 */
	private static String subgraph() {
		String schema;
		try (InputStream in = new ClassPathResource("graphql/schema.graphqls").getInputStream()) {
			schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the schema", ex);
		}
		schema = schema.replaceAll("(?s)# -- Federation -.*?# -- End of federation -[^\\n]*\\n", "")
			.replaceAll("(?m)^  \"[^\"\\n]*\"\\n  _(service|entities)\\b[^\\n]*\\n", "");
		for (String entity : ENTITIES) {
			schema = schema.replaceFirst("(?m)^(type " + entity + " implements [^{]*)\\{", "$1@key(fields: \"id\") {");
		}
		return LINK + schema;
	}

	/**
	 * The subgraph.
	 *
	 * @param sdl its schema, with keys
	 */
	record Service(String sdl) {

	}

}
