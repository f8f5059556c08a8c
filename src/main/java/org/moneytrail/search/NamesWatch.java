package org.moneytrail.search;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.moneytrail.core.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the names ready before someone asks: from the start on, and soon after a load.
 * Looks every two seconds, one index seek each. {@code moneytrail.flow.watch=false}
 * leaves it to the searches to look.
 */
@Component
@ConditionalOnProperty(name = "moneytrail.flow.watch", matchIfMissing = true)
class NamesWatch {

	private static final Logger log = LoggerFactory.getLogger(NamesWatch.class);

	private static final int EVERY_SECONDS = 2;

	private final Names names;

	private final ScheduledExecutorService executor = Executors
		.newSingleThreadScheduledExecutor((work) -> Thread.ofPlatform().daemon().name("names-watch").unstarted(work));

	NamesWatch(Names names) {
		this.names = names;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.executor.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
	}

	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.executor.shutdownNow();
	}

	private void look() {
		try {
			this.names.look();
		}
		catch (Outage ex) {
			log.debug("no newer names: {}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.warn("cannot bring the names up to date", ex);
		}
	}

}
