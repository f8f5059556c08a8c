package org.moneytrail.access;

import java.io.IOException;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Caller;
import org.moneytrail.graphql.Callers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, and gives a request a place: with 401 or 403 for a key that is none
 * or not for this, 429 for files beyond the limit, 503 where too many ask at once. Pages
 * and their parts are free.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class AccessGate extends OncePerRequestFilter {

	/** What a file costs beside what its rows do: they are read a page at a time. */
	private static final long FILE_COST = 500;

	private final Callers callers;

	private final Places places;

	private final JsonMapper json;

	AccessGate(Callers callers, AccessSettings settings, JsonMapper json) {
		this.callers = callers;
		this.places = new Places(settings.concurrent(), settings.waiting(), settings.patience());
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		boolean ours = path.startsWith("/graphql") && !path.startsWith("/graphiql") || path.startsWith("/q/")
				|| path.startsWith("/export/");
		return !ours || "OPTIONS".equals(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean graphql = request.getRequestURI().startsWith("/graphql");
		boolean stream = isStream(request);
		Caller caller;
		try {
			caller = this.callers.find(request.getHeader(HttpHeaders.AUTHORIZATION),
					InetAddress.getByName(request.getRemoteAddr()),
					request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null,
					stream ? Callers.Scope.LISTEN : (graphql ? Callers.Scope.QUERY : Callers.Scope.EXPORT));
		}
		catch (Refusal refusal) {
			boolean unknown = refusal.code() == ErrorCode.UNAUTHENTICATED;
			if (unknown) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			}
			tell(response, unknown ? 401 : 403, refusal.code(), String.valueOf(refusal.getMessage()), null);
			return;
		}
		request.setAttribute(Callers.ATTRIBUTE, caller);
		Caller.Quota quota = caller.spend(graphql ? 1 : FILE_COST);
		if (!quota.granted()) {
			response.setHeader("RateLimit-Limit", String.valueOf(quota.limit()));
			response.setHeader("RateLimit-Remaining", String.valueOf(quota.remaining()));
			tell(response, 429, ErrorCode.RATE_LIMITED,
					"too much was asked in the last minute; again later, or with a key",
					Math.max(1, quota.retry().plusMillis(999).toSeconds()));
			return;
		}
		if (stream) {
			chain.doFilter(request, response);
			return;
		}
		seated(request, response, chain);
	}

	/** A place is held until the answer is out, however it ends. */
	private void seated(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!take()) {
			tell(response, 503, ErrorCode.OVERLOADED, "too many ask at once; again in a moment", 1L);
			return;
		}
		AtomicBoolean left = new AtomicBoolean();
		Runnable leave = () -> {
			if (left.compareAndSet(false, true)) {
				this.places.leave();
			}
		};
		try {
			chain.doFilter(request, response);
		}
		finally {
			if (request.isAsyncStarted()) {
				request.getAsyncContext().addListener(new Leaving(leave));
			}
			else {
				leave.run();
			}
		}
	}

	private boolean take() {
		try {
			return this.places.take();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Lives as long as its client; how many there may be is counted elsewhere. */
	private static boolean isStream(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
				|| (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
	}

	private void tell(HttpServletResponse response, int status, ErrorCode code, String message, @Nullable Long retry)
			throws IOException {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", code.name());
		if (retry != null) {
			extensions.put("retryAfterSeconds", retry);
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retry));
		}
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.getOutputStream()
			.write(this.json
				.writeValueAsBytes(Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)))));
	}

	/** Tells when an answer that goes on elsewhere is out. */
	private record Leaving(Runnable leave) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.leave.run();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			this.leave.run();
		}

		@Override
		public void onError(AsyncEvent event) {
			this.leave.run();
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
