package org.moneytrail.summary;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moneytrail.money.MoneyClass;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums over the bundled story, as a client proves them. */
class SummaryIT extends StoryServer {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SUMS = "amount rows inKind inKindRows notCounted notCountedRows";

	private static final String GROUPS = "query ($money: MoneyClass!, $by: [SummaryDimension!]!, $after: String) {"
			+ " summarize(money: $money, by: $by, first: 3, after: $after) { pageInfo { hasNextPage endCursor }"
			+ " total { " + SUMS + " } rest { groups sums { " + SUMS + " } }"
			+ " nodes { keys { dimension value bucket } " + SUMS + " } } }";

	private static final String ROWS = "query ($money: MoneyClass!, $where: [SummaryKeyInput!], $after: String) {"
			+ " summaryRows(money: $money, where: $where, first: 2, after: $after) { pageInfo { hasNextPage endCursor }"
			+ " totalCount { value } nodes { rowId amount counted kind } } }";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	GraphReader graph;

	@ParameterizedTest
	@EnumSource(MoneyClass.class)
	void listingTheRowsOfEachGroupByItsKeysArrivesAtItsSums(MoneyClass money) throws Exception {
		for (SummaryDimension by : List.of(SummaryDimension.DONOR, SummaryDimension.CANDIDATE, SummaryDimension.STATE,
				SummaryDimension.DAY)) {
			BigDecimal amount = BigDecimal.ZERO;
			JsonNode page = JSON.createObjectNode();
			String after = null;
			do {
				page = ask(GROUPS, variables(Map.of("money", money, "by", List.of(by)), after)).path("summarize");
				for (JsonNode group : page.path("nodes")) {
					amount = amount.add(new BigDecimal(group.path("amount").asString()));
					prove(money, group);
				}
				after = page.at("/pageInfo/endCursor").asString();
			}
			while (page.at("/pageInfo/hasNextPage").asBoolean());
			assertThat(amount).as("%s by %s", money, by)
				.isEqualByComparingTo(new BigDecimal(page.at("/total/amount").asString()));
		}
	}

	@Test
	void agreesWithTheTotalsOfACommittee() throws Exception {
		JsonNode data = ask(
				"""
						{ committee(id: "committee:phl:philadelphia-justice-and-public-safety") {
							receiptsTotal { amount rows } spentSupporting { amount rows } }
						  received: summarize(filter: { recipients: ["committee:phl:philadelphia-justice-and-public-safety"] }) { total { amount rows } }
						  spent: summarize(money: SUPPORT, filter: { donors: ["committee:phl:philadelphia-justice-and-public-safety"] }) { total { amount rows } } }
						""",
				Map.of());
		assertThat(data.at("/received/total")).isEqualTo(data.at("/committee/receiptsTotal"));
		assertThat(data.at("/spent/total")).isEqualTo(data.at("/committee/spentSupporting"));
		assertThat(data.at("/received/total/amount").asString()).isEqualTo("1450000.00");
	}

	@Test
	void costsAFixedNumberOfStatementsWhateverIsAsked() throws Exception {
		ask("{ summarize { total { amount } } }", Map.of());
		// The version, and the names of donors, committees and candidates.
		assertThat(statements("{ summarize(by: [DONOR], first: 1) { nodes { amount keys { label } } } }"))
			.isLessThanOrEqualTo(2);
		assertThat(
				statements("{ summarize(by: [DONOR, RECIPIENT, MONTH], first: 100, filter: { states: [\"PA\", \"NY\"], "
						+ "amount: { min: \"1.00\" } }, having: { minRows: 1 }) { nodes { amount keys { label } } facets(by: [STATE, "
						+ "EMPLOYER, SIZE]) { values { amount } } } }"))
			.isLessThanOrEqualTo(4);
	}

	/** The fewest of some times: the program itself asks now and then. */
	private long statements(String query) throws Exception {
		long fewest = Long.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			long before = this.graph.statements();
			ask(query, Map.of());
			fewest = Math.min(fewest, this.graph.statements() - before);
		}
		return fewest;
	}

	/** Lists the rows of a group, page by page, and adds them up. */
	private void prove(MoneyClass money, JsonNode group) throws Exception {
		Map<String, BigDecimal> sums = new HashMap<>();
		List<String> seen = new ArrayList<>();
		JsonNode page;
		String after = null;
		do {
			page = ask(ROWS, variables(Map.of("money", money, "where", group.path("keys")), after)).path("summaryRows");
			for (JsonNode row : page.path("nodes")) {
				seen.add(row.path("rowId").asString());
				boolean inKind = List.of("IN_KIND", "LOAN_FORGIVEN").contains(row.path("kind").asString());
				String part = row.path("counted").asBoolean() ? (inKind ? "inKind" : "amount") : "notCounted";
				sums.merge(part, new BigDecimal(row.path("amount").asString()), BigDecimal::add);
				sums.merge(part.equals("amount") ? "rows" : part + "Rows", BigDecimal.ONE, BigDecimal::add);
			}
			after = page.at("/pageInfo/endCursor").asString();
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(seen).doesNotHaveDuplicates().hasSize(page.at("/totalCount/value").asInt());
		for (String part : SUMS.split(" ")) {
			assertThat(sums.getOrDefault(part, BigDecimal.ZERO)).as("%s of %s", part, group)
				.isEqualByComparingTo(new BigDecimal(group.path(part).asString()));
		}
	}

	private static Map<String, Object> variables(Map<String, Object> known, @Nullable String after) {
		Map<String, Object> variables = new HashMap<>(known);
		if (after != null) {
			variables.put("after", after);
		}
		return variables;
	}

	private JsonNode ask(String query, Map<String, Object> variables) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JSON.writeValueAsString(Map.of("query", query, "variables", variables))))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		JsonNode answer = JSON.readTree(response.body());
		assertThat(answer.path("errors")).as(response.body()).isEmpty();
		return answer.path("data");
	}

}
