package org.moneytrail.access;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A refusal in GraphQL's shape, with the status and headers that fit. */
final class Refused {

	private Refused() {
	}

	/**
	 * Answers.
	 * @param retry seconds to wait; null where waiting does not help
	 */
	static void tell(JsonMapper json, HttpServletResponse response, int status, ErrorCode code, String message,
			@Nullable Long retry) throws IOException {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		if (retry != null) {
			extensions.put("retryAfterSeconds", retry);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retry));
		}
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(json
				.writeValueAsBytes(Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)))));
	}

}
