package org.moneytrail.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.ArrivalFeed;
import org.moneytrail.core.Failure;
import org.moneytrail.graphql.QueryDocument;
import org.moneytrail.graphql.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * Asks every named question once as the server starts, about whatever the graph holds, so
 * that the database has planned their statements before it is ready for others; and again
 * after each load, which may have put another database in its place.
 */
@Component("plans")
class WarmQuestions implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(WarmQuestions.class);

	private static final QueryDocument SOMEBODY = QueryDocument
		.parse("{ donors(first: 1) { nodes { id } } committees(first: 1) { nodes { id } } "
				+ "candidates(first: 1) { nodes { id } } races(first: 1) { nodes { id } } }");

	/** What no named question asks, but many who read lists do. */
	private static final QueryDocument LARGEST = QueryDocument
		.parse("{ committees(first: 1) { nodes { receipts(first: 1, orderBy: { field: AMOUNT }) { nodes { amount "
				+ "from { id } } } } } }");

	private final NamedQuestions named;

	private final Questions questions;

	private final ObjectProvider<ArrivalFeed> arrivals;

	private final boolean asked;

	private volatile boolean warm;

	WarmQuestions(NamedQuestions named, Questions questions, ObjectProvider<ArrivalFeed> arrivals,
			@Value("${moneytrail.warm-up:true}") boolean asked) {
		this.named = named;
		this.questions = questions;
		this.arrivals = arrivals;
		this.asked = asked;
		this.warm = !asked;
	}

	@Override
	public Health health() {
		return (this.warm ? Health.up() : Health.outOfService()).build();
	}

	/** A command that serves nobody asks nothing. */
	@EventListener
	void warmUp(ApplicationReadyEvent ready) {
		if (this.asked && ready.getApplicationContext() instanceof WebApplicationContext) {
			start();
			this.arrivals.ifAvailable((feed) -> feed.follow(this::start));
		}
	}

	private void start() {
		Thread.ofVirtual().name("warm-up").start(this::askAll);
	}

	private void askAll() {
		long begin = System.nanoTime();
		try {
			Map<String, Object> somebody = this.questions.ask(SOMEBODY, Map.of());
			this.named.all().forEach((question) -> ask(question, somebody));
			this.questions.ask(LARGEST, Map.of());
		}
		catch (RuntimeException ex) {
			log.debug("not warmed up: {}", ex.getMessage());
		}
		finally {
			this.warm = true;
			log.debug("asked all named questions once in {} ms", (System.nanoTime() - begin) / 1_000_000);
		}
	}

	/** One that takes too long has been planned all the same. */
	private void ask(NamedQuestion question, Map<String, Object> somebody) {
		try {
			this.questions.ask(question.document(), question.variables(about(question, somebody)));
		}
		catch (Failure ex) {
			log.debug("{}: {}", question.name(), ex.getMessage());
		}
	}

	private static Map<String, List<String>> about(NamedQuestion question, Map<String, Object> somebody) {
		Map<String, List<String>> parameters = new HashMap<>();
		for (QueryDocument.Variable variable : question.document().variables()) {
			String example = variable.otherwise();
			int colon = (example != null) ? example.indexOf(':') : -1;
			if (example != null && variable.type().equals("ID") && colon > 0) {
				Table.rows(somebody, List.of(example.substring(0, colon) + "s", "nodes"))
					.stream()
					.findFirst()
					.ifPresent((one) -> parameters.put(variable.name(), List.of(String.valueOf(one.get("id")))));
			}
		}
		return parameters;
	}

}
