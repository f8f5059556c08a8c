package org.moneytrail.graphql;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Looks every 20 ms whether the clients of unanswered requests are still there. Comes
 * after the body was read and the request has its place. A client that shuts its sending
 * side and goes on reading looks like one that has gone: TCP says the same of both until
 * something is sent.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 14)
class LineWatch extends OncePerRequestFilter {

	private static final int EVERY_MILLIS = 20;

	private final Set<ClientLine> lines = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService executor = Executors
		.newSingleThreadScheduledExecutor((work) -> Thread.ofPlatform().daemon().name("line-watch").unstarted(work));

	LineWatch() {
		this.executor.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	@PreDestroy
	void close() {
		this.executor.shutdownNow();
	}

	private void look() {
		for (ClientLine line : this.lines) {
			try {
				line.look();
			}
			catch (RuntimeException ex) {
				this.logger.debug("cannot look at a connection", ex);
				this.lines.remove(line);
			}
		}
	}

	/**
	 * A WebSocket says itself when it is closed; nobody looks while a body may still be
	 * read.
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
				|| (!"GET".equals(request.getMethod()) && WebUtils.getNativeRequest(request, Replay.class) == null);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!(request.getAttribute(LineValve.ATTRIBUTE) instanceof IntSupplier unread)) {
			chain.doFilter(request, response);
			return;
		}
		ClientLine line = new ClientLine(unread);
		request.setAttribute(ClientLine.ATTRIBUTE, line);
		ClientLine.set(line);
		this.lines.add(line);
		try {
			chain.doFilter(request, response);
		}
		finally {
			ClientLine.set(null);
			if (request.isAsyncStarted()) {
				request.getAsyncContext().addListener(new Ending(line));
			}
			else {
				forget(line);
			}
		}
	}

	private void forget(ClientLine line) {
		line.stop();
		this.lines.remove(line);
	}

	/** Looks no more at an answer that goes on elsewhere and is out. */
	private final class Ending implements AsyncListener {

		private final ClientLine line;

		Ending(ClientLine line) {
			this.line = line;
		}

		@Override
		public void onComplete(AsyncEvent event) {
			forget(this.line);
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			forget(this.line);
		}

		@Override
		public void onError(AsyncEvent event) {
			forget(this.line);
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
