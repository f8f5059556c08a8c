package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** How files and refusals go out at plain addresses. */
@Component
class FileAnswers {

	/** The version of the graph a file was read from. */
	static final String VERSION = "X-Graph-Version";

	private static final Logger log = LoggerFactory.getLogger(FileAnswers.class);

	private final JsonMapper json;

	FileAnswers(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Begins an answer.
	 * @param file its name where it is saved; null if it is shown
	 */
	OutputStream start(HttpServletResponse response, String type, @Nullable String file) throws IOException {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		if (file != null) {
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
		}
		return response.getOutputStream();
	}

	/**
	 * Tells why there is no answer.
	 * @throws IOException if part of one is out: it must not pass for the whole, so the
	 * connection breaks off
	 */
	void refuse(Failure failure, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			log.warn("an export broke off: {}", failure.getMessage());
			throw new IOException("broken off", failure);
		}
		tell(switch (failure.code()) {
			case TIMEOUT, UNAVAILABLE, OVERLOADED, STALE_VERSION -> 503;
			case INTERNAL -> 500;
			case STALE_CURSOR -> 410;
			default -> 400;
		}, failure, response);
	}

	/** Tells why there is no answer, with a status. */
	void tell(int status, Failure failure, HttpServletResponse response) throws IOException {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", failure.code().name());
		extensions.putAll(failure.details());
		response.resetBuffer();
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
		response.setStatus(status);
		if (status == 503) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "2");
		}
		start(response, MediaType.APPLICATION_JSON_VALUE, null).write(this.json.writeValueAsBytes(Map.of("errors",
				List.of(Map.of("message", String.valueOf(failure.getMessage()), "extensions", extensions)))));
	}

}
