package org.moneytrail.access;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.graphql.Callers;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request a place, or tells it to come back where too many ask at once. Comes
 * after the body was read, so that nobody holds a place by sending slowly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class PlaceGate extends OncePerRequestFilter {

	private final Places places;

	private final JsonMapper json;

	PlaceGate(Places places, JsonMapper json) {
		this.places = places;
		this.json = json;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !AccessGate.isOurs(request) || AccessGate.isWebSocket(request);
	}

	/**
	 * A place is held until the answer is out, however it ends; that of a subscription,
	 * until it has begun.
	 */
	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!take()) {
			Refused.tell(this.json, response, 503, ErrorCode.OVERLOADED, "too many ask at once; again in a moment", 1L);
			return;
		}
		AtomicBoolean left = new AtomicBoolean();
		Runnable leave = () -> {
			if (left.compareAndSet(false, true)) {
				this.places.leave();
			}
		};
		request.setAttribute(Callers.LEAVE_ATTRIBUTE, leave);
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
