package org.moneytrail.flow;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.moneytrail.core.Outage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has a projection and its ledgers ready before someone asks: from the start on, and soon
 * after a load. Looks every two seconds, one index seek each.
 * {@code moneytrail.flow.watch=false} leaves it to the questions to look.
 */
@Component
@ConditionalOnProperty(name = "moneytrail.flow.watch", matchIfMissing = true)
class ProjectionWatch {

	private static final Logger log = LoggerFactory.getLogger(ProjectionWatch.class);

	private static final int EVERY_SECONDS = 2;

	private final Projections projections;

	private final Ledgers ledgers;

	private final KeptRankings rankings;

	private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
			(work) -> Thread.ofPlatform().daemon().name("projection-watch").unstarted(work));

	ProjectionWatch(Projections projections, Ledgers ledgers, KeptRankings rankings) {
		this.projections = projections;
		this.ledgers = ledgers;
		this.rankings = rankings;
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
			Projection projection = this.projections.current();
			this.ledgers.warm(projection);
			this.rankings.warm(projection);
		}
		catch (Outage ex) {
			log.debug("no newer projection: {}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			log.warn("cannot bring the projection up to date", ex);
		}
	}

}
