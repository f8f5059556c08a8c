package org.moneytrail.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
 * GraphQL over HTTP: lets in what is a GraphQL request, as GET or as POST, and turns away
 * everything else before anything is made of it. Each gets a GraphQL-shaped error with
 * code {@code INVALID_REQUEST} and the HTTP status that fits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HttpGate extends OncePerRequestFilter {

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
		if (isWebSocket(request)) {
			chain.doFilter(request, response);
			return;
		}
		Replay replay;
		try {
			replay = check(request);
		}
		catch (Rejected rejected) {
			answer(rejected, request, response);
			return;
		}
		response.addHeader("Vary", "Accept");
		chain.doFilter(replay, response);
	}

	private static boolean isWebSocket(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
	}

	private Replay check(HttpServletRequest request) throws IOException {
		boolean get = "GET".equals(request.getMethod());
		if (!get && !"POST".equals(request.getMethod())) {
			throw new Rejected(HttpStatus.METHOD_NOT_ALLOWED,
					"send queries with POST, as JSON {\"query\": …, \"variables\": …}, or with GET; a page to try them "
							+ "is at /graphiql");
		}
		MediaType answer = AnswerType.of(request.getHeader("Accept"));
		byte[] body = get ? RequestShape.fromAddress(request.getParameterMap()) : body(request);
		return new Replay(request, body, answer);
	}

	private byte[] body(HttpServletRequest request) throws IOException {
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
		long began = System.nanoTime();
		try {
			RequestShape.check(body);
		}
		catch (Rejected rejected) {
			if (request.getAttribute(Callers.ATTRIBUTE) instanceof Caller caller) {
				caller.refused(Duration.ofNanos(System.nanoTime() - began));
			}
			throw rejected;
		}
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

	private static @Nullable MediaType mediaType(@Nullable String text) {
		try {
			return (text != null) ? MediaType.parseMediaType(text) : null;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private void answer(Rejected rejected, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setStatus(rejected.status().value());
		if (rejected.status() == HttpStatus.METHOD_NOT_ALLOWED) {
			response.setHeader("Allow", "GET".equals(request.getMethod()) ? "POST" : "GET, POST");
		}
		RejectedAnswer.write(this.json, rejected, response);
	}

}
