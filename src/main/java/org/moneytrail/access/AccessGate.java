package org.moneytrail.access;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Refusal;
import org.moneytrail.graphql.Caller;
import org.moneytrail.graphql.Callers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: 401 or 403 for a key that is none or not for this, 429 for what is
 * beyond the limit, each after a pause. Pages and their parts are free.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class AccessGate extends OncePerRequestFilter {

	/** What a file costs beside what its rows do: they are read a page at a time. */
	private static final long FILE_COST = 500;

	/** So many answers are held back at once; the others go out as they are. */
	private static final int PAUSES = 1_000;

	private final Callers callers;

	private final JsonMapper json;

	private final Duration pause;

	private final Semaphore pauses = new Semaphore(PAUSES);

	AccessGate(Callers callers, JsonMapper json, AccessSettings settings) {
		this.callers = callers;
		this.json = json;
		this.pause = settings.pause();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !isOurs(request);
	}

	/** Whether a request asks something, rather than for a page or a part of one. */
	static boolean isOurs(HttpServletRequest request) {
		String path = path(request);
		return !"OPTIONS".equals(request.getMethod())
				&& (path.startsWith("/graphql") || path.startsWith("/q/") || path.startsWith("/export/"));
	}

	/** As handlers are matched by, however it is written. */
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
		boolean graphql = path(request).startsWith("/graphql");
		boolean stream = isStream(request);
		Caller caller;
		try {
			caller = this.callers.find(request.getHeader(HttpHeaders.AUTHORIZATION),
					InetAddress.getByName(request.getRemoteAddr()),
					request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null,
					stream ? Callers.Scope.LISTEN : (graphql ? Callers.Scope.QUERY : Callers.Scope.EXPORT));
		}
		catch (Refusal refusal) {
			pause();
			boolean unknown = refusal.code() == ErrorCode.UNAUTHENTICATED;
			if (unknown) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			}
			Refused.tell(this.json, response, unknown ? 401 : 403, refusal.code(), String.valueOf(refusal.getMessage()),
					null);
			return;
		}
		request.setAttribute(Callers.ATTRIBUTE, caller);
		if (!paced(caller)) {
			pause();
			Refused.tell(this.json, response, 429, ErrorCode.RATE_LIMITED,
					"too many requests at once; again in a second, or with a key", 1L);
			return;
		}
		Caller.Quota quota = caller.spend(graphql ? 1 : FILE_COST);
		if (!quota.granted()) {
			Duration waited = pause();
			response.setHeader("RateLimit-Limit", String.valueOf(quota.limit()));
			response.setHeader("RateLimit-Remaining", String.valueOf(quota.remaining()));
			Refused.tell(this.json, response, 429, ErrorCode.RATE_LIMITED,
					"too much was asked in the last minute; again later, or with a key",
					Math.max(1, quota.retry().minus(waited).plusMillis(999).toSeconds()));
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean paced(Caller caller) {
		try {
			return caller.pace();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** A client that asks on regardless shall keep neither itself nor us busy with it. */
	private Duration pause() {
		if (!this.pauses.tryAcquire()) {
			return Duration.ZERO;
		}
		try {
			Thread.sleep(this.pause);
			return this.pause;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Duration.ZERO;
		}
		finally {
			this.pauses.release();
		}
	}

	/** Lives as long as its client; how many there may be is counted elsewhere. */
	static boolean isStream(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return isWebSocket(request) || (accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE));
	}

	/** The handshake of one, not a question that calls itself so. */
	static boolean isWebSocket(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && path(request).startsWith("/graphql")
				&& "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
	}

}
