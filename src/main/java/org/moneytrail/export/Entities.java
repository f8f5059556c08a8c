package org.moneytrail.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A flow as FollowTheMoney entities: who, and each transaction between them. Spending
 * about a candidate is no payment to the candidate: it is a link that says what it is.
 */
final class Entities {

	private static final String DATASET = "moneytrail";

	private final Map<String, Map<String, Object>> entities = new LinkedHashMap<>();

	private Entities() {
	}

	/** Actors before their transactions; none twice. */
	static List<Map<String, Object>> of(Map<String, Object> answer) {
		Entities entities = new Entities();
		entities.actor(Table.at(answer, List.of("moneyFlow", "from")));
		for (Map<?, ?> channel : Maps.list(answer, "moneyFlow", "channels")) {
			for (Map<?, ?> hop : Maps.list(channel, "paths", "nodes", "hops")) {
				entities.actor(hop.get("from"));
				entities.actor(hop.get("to"));
				for (Map<?, ?> transaction : Maps.list(hop, "transactions")) {
					entities.transaction(hop, transaction);
				}
			}
		}
		return new ArrayList<>(entities.entities.values());
	}

	private void actor(@Nullable Object actor) {
		String id = Maps.text(actor, "id");
		Map<String, List<String>> properties = new LinkedHashMap<>();
		add(properties, "name", Maps.text(actor, "name"));
		add(properties, "address", join(Maps.text(actor, "city"), Maps.text(actor, "state")));
		add(properties, "country", "us");
		String schema = switch (Maps.text(actor, "__typename")) {
			case "Candidate" -> "Person";
			case "Committee" -> "Organization";
			default -> switch (Maps.text(actor, "kind")) {
				case "PERSON" -> "Person";
				case "ORGANIZATION" -> "Organization";
				default -> "LegalEntity";
			};
		};
		put(id, schema, properties);
	}

	private void transaction(Map<?, ?> hop, Map<?, ?> transaction) {
		Map<String, List<String>> properties = new LinkedHashMap<>();
		String kind = Maps.text(transaction, "kind");
		boolean about = kind.equals("INDEPENDENT_EXPENDITURE") || kind.equals("COMMUNICATION_COST")
				|| kind.equals("COORDINATED") || kind.equals("ELECTIONEERING");
		add(properties, about ? "subject" : "payer", Maps.text(hop, "from", "id"));
		add(properties, about ? "object" : "beneficiary", Maps.text(hop, "to", "id"));
		if (about) {
			add(properties, "role", kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
			add(properties, "summary",
					"US$ " + Maps.text(transaction, "amount") + " spent about the candidate, who received none of it");
		}
		else {
			add(properties, "amountUsd", Maps.text(transaction, "amount"));
			add(properties, "amount", Maps.text(transaction, "amount"));
			add(properties, "currency", "USD");
			add(properties, "purpose", kind.toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
		}
		add(properties, "date", Maps.text(transaction, "date"));
		add(properties, "recordId", Maps.text(transaction, "rowId"));
		add(properties, "sourceUrl", Maps.text(transaction, "citation", "url"));
		put(Maps.text(transaction, "id"), about ? "UnknownLink" : "Payment", properties);
	}

	private void put(String id, String schema, Map<String, List<String>> properties) {
		Map<String, Object> entity = new LinkedHashMap<>();
		entity.put("id", id);
		entity.put("schema", schema);
		entity.put("properties", properties);
		entity.put("datasets", List.of(DATASET));
		if (!id.isEmpty()) {
			this.entities.putIfAbsent(id, entity);
		}
	}

	private static void add(Map<String, List<String>> properties, String name, String value) {
		if (!value.isEmpty()) {
			properties.put(name, List.of(value));
		}
	}

	private static String join(String city, String state) {
		return city.isEmpty() ? state : (state.isEmpty() ? city : city + ", " + state);
	}

}
