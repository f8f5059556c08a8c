package org.moneytrail.export;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.testing.HarnessDatabase;
import org.moneytrail.testing.StoryServer;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Named questions and flows as files, of the bundled story. */
class ExportsIT extends StoryServer {

	private static final Path PROMISES = Path.of("src/test/resources/queries/promises.txt");

	private static final String SOROS = "donor:v1-c3bc1bba5495696551a9";

	private static final String FLOW = "?from=" + SOROS + "&to=candidate:phl:larry-krasner&toleranceDays=3";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	NamedQuestions named;

	@TestFactory
	Stream<DynamicTest> answersEveryQuestionInEveryFormat() {
		assertThat(this.named.all()).hasSizeGreaterThan(10);
		return this.named.all().stream().map((question) -> DynamicTest.dynamicTest(question.name(), () -> {
			HttpResponse<String> json = get("/q/" + question.name() + ".json");
			assertThat(json.statusCode()).as(json.body()).isEqualTo(200);
			JSON.readTree(json.body())
				.path("data")
				.properties()
				.forEach((field) -> assertThat(field.getValue().isNull()).as(field.getKey()).isFalse());
			String csv = get("/q/" + question.name() + ".csv").body();
			assertThat(csv).startsWith("\ufeff").contains("# Moneytrail: ", "graph version", "52 U.S.C. 30111");
			assertThat(csv.lines().filter((line) -> !line.matches("(?s)^\ufeff?\"?# .*")).findFirst())
				.hasValue(String.join(",", IndexPage.columns(question)));
			get("/q/" + question.name() + ".jsonl").body()
				.lines()
				.forEach((line) -> assertThat(JSON.readTree(line).isObject()).isTrue());
		}));
	}

	@Test
	void keepsWhatItPromisesUntilAVersionIsRaised() throws Exception {
		StringBuilder promises = new StringBuilder();
		for (NamedQuestion question : this.named.all()) {
			promises.append(question.name()).append(" v").append(question.version()).append('\n');
			question.document()
				.variables()
				.forEach((variable) -> promises.append("  ? ").append(variable).append('\n'));
			promises.append("  = ").append(String.join(" ", IndexPage.columns(question))).append('\n');
		}
		if (System.getProperty("bless") != null) {
			Files.createDirectories(PROMISES.getParent());
			Files.writeString(PROMISES, promises);
		}
		assertThat(promises.toString()).as("raise @version, then run with -Dbless")
			.isEqualToNormalizingNewlines(Files.readString(PROMISES));
	}

	@Test
	void describesEveryParameter() {
		assertThat(this.named.all()).allSatisfy((question) -> {
			assertThat(question.parameters().keySet()).containsExactlyInAnyOrderElementsOf(
					question.document().variables().stream().map((one) -> one.name()).toList());
			assertThat(question.about().size() + question.title().length()).isGreaterThan(10);
		});
	}

	@Test
	void writesAllRowsOfATableAndThoseOfAPageOnly() throws Exception {
		HarnessDatabase
			.run("""
					MATCH (c:Committee {id: 'phl:philadelphia-justice-and-public-safety'}), (d:Donor {id: 'v1-c3bc1bba5495696551a9'})
					UNWIND range(1, 250) AS i
					CREATE (d)-[:CONTRIBUTED_TO {rowId: 'x' + (1000 + i), fromId: d.id, toId: c.id, cents: 100, date: date('2016-01-01'),
						kind: 'MONETARY', source: 'x', employer: '=HYPERLINK("x")'}]->(c)
					""");
		try {
			String address = "/q/committee-receipts.csv?minAmount=1.00&until=2016-12-31&plain=true";
			List<String> all = get(address).body().lines().toList();
			assertThat(all).hasSize(251).doesNotHaveDuplicates();
			assertThat(all.get(1)).contains(",\"'=HYPERLINK(\"\"x\"\")\",");
			assertThat(get(address + "&first=120").body().lines().toList()).isEqualTo(all.subList(0, 121));
			assertThat(get("/q/committee-receipts.jsonl?until=2016-12-31").body().lines()).hasSize(250);
		}
		finally {
			HarnessDatabase.run("MATCH ()-[r:CONTRIBUTED_TO {source: 'x'}]->() DELETE r");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/q/nothing.csv | 404", "/q/search.csv?nothing=1 | 400", "/q/search.csv?first=a | 400",
					"/q/search.csv?first=0 | 400", "/q/search.json?first=101 | 400",
					"/q/search.csv?text=a&text=b | 400", "/q/search.json?text=%00 | 400", "/q/search.csv?v=3 | 400",
					"/q/committee-receipts.csv?id=x | 400", "/q/contributions.csv?since=2017-02-30 | 400",
					"/q/contributions.csv?minAmount=1.005 | 400", "/q/outside-spending.csv?stance=NOTHING | 400",
					"/export/flow.md | 400", "/export/flow.md?from=x&to=y | 400", "/export/flow.xls | 404",
					"/q/search.xls | 404" })
	void saysWhatIsWrongWithAnAddress(String address, int status) throws Exception {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Exception", "org.springframework");
		if (status == 400) {
			assertThat(answer.body()).contains("\"INVALID_ARGUMENT\"");
		}
	}

	@Test
	void listsAllInAPage() throws Exception {
		String page = get("/q").body();
		assertThat(page).contains("/q/committee-receipts.csv", "/export/flow.graphml").doesNotContain("<script");
		JsonNode list = JSON.readTree(get("/q/index.json").body()).path("queries");
		assertThat(list).hasSize(this.named.all().size());
		assertThat(list.get(0).path("query").asString()).contains("query FollowTheMoney");
	}

	@ParameterizedTest
	@ValueSource(strings = { "graphml", "gexf" })
	void writesGraphsOtherProgramsRead(String ending) throws Exception {
		HttpResponse<String> answer = get("/export/flow." + ending + FLOW);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		Document graph = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < graph.getElementsByTagName("node").getLength(); i++) {
			ids.add(graph.getElementsByTagName("node").item(i).getAttributes().getNamedItem("id").getNodeValue());
		}
		assertThat(ids).doesNotHaveDuplicates().contains(SOROS, "candidate:phl:larry-krasner");
		var edges = graph.getElementsByTagName("edge");
		assertThat(edges.getLength()).isPositive();
		for (int i = 0; i < edges.getLength(); i++) {
			assertThat(ids).contains(edges.item(i).getAttributes().getNamedItem("source").getNodeValue(),
					edges.item(i).getAttributes().getNamedItem("target").getNodeValue());
		}
		assertThat(answer.body()).contains("719961.00", "SUPPORT");
	}

	@Test
	void writesAPictureForEachChannel() throws Exception {
		JsonNode channels = JSON.readTree(get("/export/flow.sankey.json" + FLOW).body()).path("channels");
		assertThat(channels).hasSize(3);
		JsonNode support = channels.get(1);
		assertThat(support.path("channel").asString()).isEqualTo("SUPPORT");
		support.path("links").forEach((link) -> {
			assertThat(link.path("source").asInt()).isBetween(0, support.path("nodes").size() - 1);
			assertThat(link.path("target").asInt()).isBetween(0, support.path("nodes").size() - 1);
			assertThat(link.path("value").decimalValue()).isPositive();
		});
	}

	@Test
	void writesEntitiesThatSayWhatWasNoPayment() throws Exception {
		List<JsonNode> entities = get("/export/flow.ftm.jsonl" + FLOW).body().lines().map(JSON::readTree).toList();
		assertThat(entities).extracting((entity) -> entity.path("schema").asString())
			.contains("Person", "Organization", "Payment", "UnknownLink");
		assertThat(entities).filteredOn((entity) -> entity.path("schema").asString().equals("Payment"))
			.allSatisfy((payment) -> assertThat(payment.at("/properties/beneficiary/0").asString())
				.startsWith("committee:"));
		assertThat(entities).extracting((entity) -> entity.path("id").asString()).doesNotHaveDuplicates();
	}

	@Test
	void citesEveryTransaction() throws Exception {
		String pack = get("/export/flow.md" + FLOW).body();
		assertThat(pack).contains("# Money from", "George", "719961.00", "1450000.00", "## Spent in support", "SHA-256",
				"never added up", "52 U.S.C. 30111");
		Map<Boolean, Long> rows = pack.lines()
			.filter((line) -> line.contains("| `"))
			.collect(java.util.stream.Collectors.partitioningBy((line) -> line.contains("<http"),
					java.util.stream.Collectors.counting()));
		assertThat(rows.get(true)).isPositive();
	}

	@Test
	void letsPagesOfOtherSitesRead() throws Exception {
		HttpResponse<String> answer = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/q/search.csv"))
				.header("Origin", "https://example.org")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		HttpResponse<String> page = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/explorer/main.js"))
				.header("Origin", "https://example.org")
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	private HttpResponse<String> get(String address) throws Exception {
		URI uri = URI.create("http://localhost:" + this.port
				+ address.replace("%00", URLEncoder.encode("\u0000", StandardCharsets.UTF_8)));
		return this.http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}
