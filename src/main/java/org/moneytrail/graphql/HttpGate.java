package org.moneytrail.graphql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is no GraphQL request before anything is made of it: no POST, no JSON,
 * no query, too large. Each gets a GraphQL-shaped error with code {@code INVALID_REQUEST}
 * and the HTTP status that fits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HttpGate extends OncePerRequestFilter {

	private static final MediaType GRAPHQL_RESPONSE = MediaType.valueOf("application/graphql-response+json");

	/**
	 * Where the container sends errors; asked for from outside it would tell of one, with
	 * a 500.
	 */
	private static final String ERROR_PAGE = "/error";

	private final RequestLimits limits;

	private final JsonMapper json;

	HttpGate(RequestLimits limits, JsonMapper json) {
		this.limits = limits;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = path(request);
		return !path.equals(ERROR_PAGE)
				&& (!(path.equals("/graphql") || path.equals("/graphql/")) || "OPTIONS".equals(request.getMethod()));
	}

	/** The path as handlers are matched by: decoded, without parameters of its parts. */
	private static String path(HttpServletRequest request) {
		StringBuilder path = new StringBuilder();
		for (PathContainer.Element element : RequestPath.parse(request.getRequestURI(), request.getContextPath())
			.pathWithinApplication()
			.elements()) {
			path.append((element instanceof PathContainer.PathSegment part) ? part.valueToMatch() : element.value());
		}
		return path.toString();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (path(request).equals(ERROR_PAGE)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return;
		}
		try {
			byte[] body = check(request);
			chain.doFilter(new Replay(request, body), response);
		}
		catch (Rejected rejected) {
			answer(rejected, response);
		}
	}

	private byte[] check(HttpServletRequest request) throws IOException {
		if (!"POST".equals(request.getMethod())) {
			throw new Rejected(HttpStatus.METHOD_NOT_ALLOWED,
					"send queries with POST, as JSON {\"query\": …, \"variables\": …}; a page to try them is at /graphiql");
		}
		checkAccept(request.getHeader("Accept"));
		MediaType type = mediaType(request.getContentType());
		if (type == null || !MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
			throw new Rejected(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"the body must be JSON: send Content-Type: application/json");
		}
		if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
			throw new Rejected(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "JSON is UTF-8, not " + type.getCharset());
		}
		String encoding = request.getHeader("Content-Encoding");
		if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
			throw new Rejected(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send the body without Content-Encoding");
		}
		byte[] body = read(request);
		checkShape(body);
		return body;
	}

	private byte[] read(HttpServletRequest request) throws IOException {
		int most = this.limits.maxBodyBytes();
		byte[] body = (request.getContentLengthLong() > most) ? new byte[0]
				: request.getInputStream().readNBytes(most + 1);
		if (body.length > most || request.getContentLengthLong() > most) {
			throw new Rejected(HttpStatus.CONTENT_TOO_LARGE, "the body may have " + most + " bytes");
		}
		return body;
	}

	private void checkShape(byte[] body) {
		JsonNode root = parse(body);
		if (root.isArray()) {
			throw bad("send one query a request: the body must be a JSON object, not a list");
		}
		if (!root.isObject()) {
			throw bad("the body must be a JSON object with a query");
		}
		JsonNode query = root.path("query");
		if (!query.isString() || query.asString().isBlank()) {
			throw bad("the body must have a query, as a string");
		}
		for (String name : List.of("variables", "extensions")) {
			JsonNode value = root.path(name);
			if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
				throw bad(name + " must be a JSON object");
			}
		}
		JsonNode operation = root.path("operationName");
		if (!operation.isMissingNode() && !operation.isNull() && !operation.isString()) {
			throw bad("operationName must be a string");
		}
	}

	private JsonNode parse(byte[] body) {
		try {
			return this.json.readTree(body);
		}
		catch (JacksonException ex) {
			throw bad("the body is not JSON");
		}
	}

	private static void checkAccept(@Nullable String accept) {
		if (accept == null || accept.isBlank()) {
			return;
		}
		try {
			for (MediaType type : MediaType.parseMediaTypes(accept)) {
				if (type.includes(MediaType.APPLICATION_JSON) || type.includes(GRAPHQL_RESPONSE)) {
					return;
				}
			}
		}
		catch (InvalidMediaTypeException ex) {
			throw bad("the Accept header is malformed");
		}
		throw new Rejected(HttpStatus.NOT_ACCEPTABLE,
				"answers are application/graphql-response+json or application/json");
	}

	private static @Nullable MediaType mediaType(@Nullable String text) {
		try {
			return (text != null) ? MediaType.parseMediaType(text) : null;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private void answer(Rejected rejected, HttpServletResponse response) throws IOException {
		Map<String, Object> error = Map.of("message", String.valueOf(rejected.getMessage()), "extensions",
				Map.of("code", ErrorCode.INVALID_REQUEST.name(), "classification", "BAD_REQUEST"));
		byte[] body = this.json.writeValueAsBytes(Map.of("errors", List.of(error)));
		response.setStatus(rejected.status.value());
		if (rejected.status == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader("Allow", "POST");
		}
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private static Rejected bad(String message) {
		return new Rejected(HttpStatus.BAD_REQUEST, message);
	}

	/** A request that is no GraphQL request. */
	private static final class Rejected extends RuntimeException {

		private final HttpStatus status;

		Rejected(HttpStatus status, String message) {
			super(message, null, false, false);
			this.status = status;
		}

	}

	/** The request with its body, which has been read. */
	private static final class Replay extends HttpServletRequestWrapper {

		private final byte[] body;

		Replay(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new BodyStream(this.body);
		}

	}

	/** A body in memory. */
	private static final class BodyStream extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		BodyStream(byte[] body) {
			this.bytes = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
