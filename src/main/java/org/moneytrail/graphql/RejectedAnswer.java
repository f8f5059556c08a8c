package org.moneytrail.graphql;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;

/** A refusal in the shape of a GraphQL answer, for what no GraphQL handler sees. */
final class RejectedAnswer {

	private RejectedAnswer() {
	}

	static void write(JsonMapper json, Rejected rejected, HttpServletResponse response) throws IOException {
		Map<String, Object> error = Map.of("message", String.valueOf(rejected.getMessage()), "extensions",
				Map.of("code", rejected.code().name(), "classification", Errors.classify(rejected.code()).toString()));
		byte[] body = json.writeValueAsBytes(Map.of("errors", List.of(error)));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
