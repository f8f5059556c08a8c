package org.moneytrail.graphql;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;

/**
 * What a GraphQL request over HTTP must look like, and nothing else: one JSON object,
 * each member of its type. A request in an address becomes the same object.
 */
final class RequestShape {

	private static final Set<String> PARAMETERS = Set.of("query", "variables", "operationName", "extensions");

	private static final List<String> OBJECTS = List.of("variables", "extensions");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private RequestShape() {
	}

	/**
	 * Checks a body.
	 * @throws Rejected 400 if it is no GraphQL request
	 */
	static void check(byte[] body) {
		JsonNode root = parse(body, "the body is not JSON");
		if (root.isArray()) {
			throw Rejected.bad("send one query a request: the body must be a JSON object, not a list");
		}
		checkObject(root);
	}

	/**
	 * Checks a request that was read.
	 * @throws Rejected 400 if it is no GraphQL request
	 */
	static void checkObject(JsonNode root) {
		if (!root.isObject()) {
			throw Rejected.bad("the body must be a JSON object with a query");
		}
		check(root);
	}

	/**
	 * Reads a request from the parameters of an address.
	 * @return the same request as a body
	 * @throws Rejected 400 if it is no GraphQL request, 405 if it is a mutation
	 */
	static byte[] fromAddress(Map<String, String[]> parameters) throws IOException {
		ObjectNode root = JSON.createObjectNode();
		for (String name : PARAMETERS) {
			String[] values = parameters.get(name);
			if (values == null || (values.length == 1 && values[0].isEmpty())) {
				continue;
			}
			if (values.length > 1) {
				throw Rejected.bad(name + " stands in the address more than once");
			}
			if (OBJECTS.contains(name)) {
				root.set(name, parse(values[0].getBytes(java.nio.charset.StandardCharsets.UTF_8),
						name + " in the address must be JSON"));
			}
			else {
				root.put(name, values[0]);
			}
		}
		check(root);
		refuseMutation(root);
		return JSON.writeValueAsBytes(root);
	}

	private static void check(JsonNode root) {
		JsonNode query = root.path("query");
		boolean byHash = root.path("extensions").path("persistedQuery").isObject();
		boolean absent = query.isMissingNode() || query.isNull();
		if (absent ? !byHash : (!query.isString() || query.asString().isBlank())) {
			throw Rejected.bad("the request must have a query, as a string; a page to write one is at /graphiql");
		}
		for (String name : OBJECTS) {
			JsonNode value = root.path(name);
			if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
				throw Rejected.bad(name + " must be a JSON object");
			}
		}
		JsonNode operation = root.path("operationName");
		if (!operation.isMissingNode() && !operation.isNull() && !operation.isString()) {
			throw Rejected.bad("operationName must be a string");
		}
	}

	/** An address must be safe to follow: whatever it asks, it changes nothing. */
	private static void refuseMutation(JsonNode root) {
		Set<OperationDefinition.Operation> kinds = Documents.operations(root.path("query").asString(""),
				root.path("operationName").asString(null), "mutation");
		if (kinds.contains(OperationDefinition.Operation.MUTATION)) {
			throw new Rejected(HttpStatus.METHOD_NOT_ALLOWED, "an address may hold a query only, no mutation");
		}
	}

	private static JsonNode parse(byte[] json, String otherwise) {
		try {
			@Nullable JsonNode root = JSON.readTree(json);
			return (root != null) ? root : JSON.missingNode();
		}
		catch (JacksonException ex) {
			throw Rejected.bad(otherwise);
		}
	}

}
