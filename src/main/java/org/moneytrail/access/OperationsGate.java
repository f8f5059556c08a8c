package org.moneytrail.access;

import java.io.IOException;
import java.net.InetAddress;
import java.security.Principal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is for operators from everybody else: {@code /actuator} answers this machine
 * alone, and not through a proxy, unless {@code moneytrail.actuator.open} says otherwise.
 * {@code /livez} and {@code /readyz} are open; to anybody else they say nothing but yes
 * or no.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class OperationsGate extends OncePerRequestFilter {

	private static final String ACTUATOR = "actuator";

	private static final String READINESS = "readyz";

	private final boolean open;

	OperationsGate(@Value("${moneytrail.actuator.open:false}") boolean open) {
		this.open = open;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !asksFor(request, ACTUATOR) && !asksFor(request, READINESS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean proxied = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
		if (this.open || (InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress() && !proxied)) {
			chain.doFilter(new OfOperator(request), response);
		}
		else if (asksFor(request, ACTUATOR)) {
			response.sendError(HttpStatus.NOT_FOUND.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean asksFor(HttpServletRequest request, String name) {
		return PathContainer.parsePath(request.getRequestURI())
			.elements()
			.stream()
			.filter(PathContainer.PathSegment.class::isInstance)
			.map(PathContainer.PathSegment.class::cast)
			.anyMatch((part) -> part.valueToMatch().equals(name));
	}

	/** The health endpoint shows its details to whoever has a name. */
	private static final class OfOperator extends HttpServletRequestWrapper {

		OfOperator(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Principal getUserPrincipal() {
			return () -> "operator";
		}

	}

}
