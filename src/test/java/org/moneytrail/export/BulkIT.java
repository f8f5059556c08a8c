package org.moneytrail.export;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moneytrail.core.Outage;
import org.moneytrail.neo4j.NamedQuery;
import org.moneytrail.testing.HarnessDatabase;
import org.moneytrail.testing.StoryServer;
import org.neo4j.graphdb.ExecutionPlanDescription;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Whole lists, the whole graph as files, and what changed between two of its versions.
 */
class BulkIT extends StoryServer {

	private static final String PAC = "committee:phl:philadelphia-justice-and-public-safety";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	GraphLists lists;

	@Autowired
	BulkFiles bulk;

	@Autowired
	WholeGraphReader reader;

	@Autowired
	Exports exports;

	@BeforeEach
	void forgetFiles() throws Exception {
		FileSystemUtils.deleteRecursively(DATA.resolve("bulk"));
	}

	@TestFactory
	Stream<DynamicTest> readsEveryTableInTheOrderOfItsIndexAndNamesItsColumns() {
		List<GraphTable> tables = new ArrayList<>(BulkTables.ALL);
		tables.addAll(this.lists.all());
		NamedQuery to = NamedQuery.of("export/money-to");
		NamedQuery from = NamedQuery.of("export/money-from");
		for (MoneyTable money : MoneyTable.values()) {
			GraphTable table = this.lists.find(money.word());
			tables.add(table.from(to, money.type()));
			tables.add(table.from(from, money.type()));
		}
		return tables.stream()
			.map((table) -> DynamicTest.dynamicTest(table.name() + " " + table.statement().name(),
					() -> explain(table)));
	}

	private static void explain(GraphTable table) {
		Map<String, Object> values = new HashMap<>(
				Map.of("from", java.time.LocalDate.of(1, 1, 1), "to", java.time.LocalDate.of(9999, 12, 31), "id", "x"));
		for (String name : List.of("kinds", "source", "min", "max", "other")) {
			values.put(name, null);
		}
		try (Transaction transaction = HarnessDatabase.graph().beginTx();
				Result result = transaction.execute("EXPLAIN " + table.statement().text(), values)) {
			List<String> returned = result.columns();
			table.columns()
				.forEach(
						(column) -> assertThat(returned.get(column.place())).as(table.name()).isEqualTo(column.name()));
			List<String> operators = new ArrayList<>();
			collect(result.getExecutionPlanDescription(), operators);
			if (table.keys() == 1) {
				assertThat(operators).as(table.statement().text())
					.noneMatch((operator) -> operator.contains("Sort") || operator.contains("Eager"));
			}
		}
	}

	private static void collect(ExecutionPlanDescription plan, List<String> operators) {
		operators.add(plan.getName());
		plan.getChildren().forEach((child) -> collect(child, operators));
	}

	@Test
	void writesAWholeListInBothFormats() throws Exception {
		String csv = get("/export/list/contributions.csv").body();
		assertThat(csv).startsWith("\ufeff")
			.contains("# Moneytrail: contributions", "graph version", "52 U.S.C. 30111");
		List<String> rows = get("/export/list/contributions.csv?plain=true").body().lines().toList();
		assertThat(rows.getFirst()).startsWith("rowId,date,dateEarliest,amount,kind,fromId,fromName");
		List<JsonNode> objects = get("/export/list/contributions.jsonl").body().lines().map(JSON::readTree).toList();
		assertThat(objects).hasSize(rows.size() - 1);
		assertThat(objects).filteredOn((row) -> row.path("amount").asString().equals("1450000.00"))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.path("toId").asString()).isEqualTo(PAC);
				assertThat(row.path("fromName").asString()).contains("Soros");
				assertThat(row.path("date").asString()).isEqualTo("2017-04-28");
				assertThat(row.path("url").asString()).startsWith("http");
			});
	}

	@Test
	void asksForOneActorDaysAndAmounts() throws Exception {
		assertThat(amounts("contributions", "?to=" + PAC)).contains("1450000.00");
		assertThat(amounts("contributions", "?from=donor:v1-c3bc1bba5495696551a9&minAmount=1000000"))
			.containsExactly("1450000.00");
		assertThat(amounts("contributions", "?from=donor:v1-c3bc1bba5495696551a9&to=" + PAC + "&since=2017-04-29"))
			.isEmpty();
		assertThat(amounts("spending-in-support", "?to=candidate:phl:larry-krasner&kind=INDEPENDENT_EXPENDITURE"))
			.isNotEmpty();
		assertThat(amounts("spending-in-support", "?source=fec")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/export/list/nothing.csv, 404", "/export/list/contributions.csv?nothing=1, 400",
			"/export/list/donors.csv?to=donor:x, 400", "/export/list/contributions.csv?to=x, 400",
			"/export/list/contributions.csv?to=filing:fec:1, 400",
			"/export/list/contributions.csv?since=2017-02-30, 400",
			"/export/list/contributions.csv?minAmount=1.005, 400", "/export/list/contributions.csv?kind=%00, 400",
			"/export/list/contributions.csv?since=2018-01-01&until=2017-01-01, 400", "/export/changes.jsonl, 400",
			"/export/changes.jsonl?since=x, 400", "/export/changes.jsonl?since=1&table=nothing, 400",
			"/export/changes.jsonl?since=999999, 400", "/export/bulk/v1-00000000/donors.csv.gz, 404" })
	void saysWhatIsWrong(String address, int status) throws Exception {
		this.bulk.make();
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.body()).contains("\"INVALID_ARGUMENT\"").doesNotContain("Exception");
	}

	@Test
	void guardsSpreadsheetsInListsAndLeavesBulkFilesAsTheyAre() throws Exception {
		HarnessDatabase
			.run("MATCH (d:Donor {id: 'v1-c3bc1bba5495696551a9'}) SET d.before = d.name, d.name = '=1+1,\"x\"\nn'");
		try {
			assertThat(get("/export/list/donors.csv").body()).contains("\"'=1+1,\"\"x\"\"\nn\"");
			Map<String, Map<String, String>> donors = rows(this.bulk.make(), "donors");
			assertThat(donors.get("donor:v1-c3bc1bba5495696551a9")).containsEntry("name", "=1+1,\"x\"\nn");
		}
		finally {
			HarnessDatabase
				.run("MATCH (d:Donor {id: 'v1-c3bc1bba5495696551a9'}) SET d.name = d.before, d.before = null");
		}
	}

	@Test
	void doesNotPassOffAGraphThatChangedMeanwhileAsOne() {
		assertThatExceptionOfType(Outage.class)
			.isThrownBy(() -> this.reader.read(NamedQuery.of("export/races"), Map.of(),
					(cells) -> HarnessDatabase.run("MATCH (s:GraphState) SET s.version = s.version + 1")))
			.withMessageContaining("changed while it was read");
	}

	@Test
	void keepsTheWholeGraphAsFilesWithTheirHashes() throws Exception {
		BulkManifest made = this.bulk.make();
		JsonNode manifest = JSON.readTree(get("/export/bulk/manifest.json").body());
		assertThat(manifest.path("files")).hasSize(BulkTables.ALL.size());
		for (JsonNode file : manifest.path("files")) {
			HttpResponse<byte[]> whole = bytes(file.path("path").asString());
			assertThat(sha256(whole.body())).isEqualTo(file.path("sha256").asString());
			assertThat(whole.body()).hasSize(file.path("bytes").asInt());
			String table = file.path("table").asString();
			assertThat(rows(made, table)).as(table).hasSize(file.path("rows").asInt());
		}
		assertThat(rows(made, "contributions")).isNotEmpty();
		assertThat(rows(made, "import-lines")).isNotEmpty();
		assertThat(this.bulk.make().files()).as("the same graph gives the same files").isEqualTo(made.files());
		FileSystemUtils.deleteRecursively(DATA.resolve("bulk"));
		assertThat(this.bulk.make().files()).isEqualTo(made.files());
	}

	@Test
	void answersPartsOfAFileAndWhetherItIsStillTheSame() throws Exception {
		this.bulk.make();
		String path = JSON.readTree(get("/export/bulk/manifest.json").body())
			.path("files")
			.get(0)
			.path("path")
			.asString();
		HttpResponse<byte[]> whole = bytes(path);
		String tag = whole.headers().firstValue("ETag").orElseThrow();
		assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
		HttpResponse<byte[]> part = bytes(path, "Range", "bytes=10-", "If-Range", tag);
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).hasSize(whole.body().length - 10);
		assertThat(bytes(path, "Range", "bytes=10-", "If-Range", "\"other\"").body()).isEqualTo(whole.body());
		assertThat(bytes(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	@Test
	void tellsExactlyWhatChangedBetweenTwoVersions() throws Exception {
		BulkManifest before = this.bulk.make();
		Map<String, Map<String, Map<String, String>>> graph = all(before);
		HarnessDatabase
			.run("""
					MATCH (c:Committee {id: 'phl:philadelphia-justice-and-public-safety'})
					CREATE (d:Donor:Actor {id: 'v1-új,"', name: 'New, "Donor"', kind: 'PERSON', source: 'x'})
					CREATE (d)-[:CONTRIBUTED_TO {rowId: 'x-1', fromId: d.id, toId: c.id, cents: 1234567, date: date('2017-05-01'),
						kind: 'MONETARY', source: 'x', singleSided: true, imageNumber: 12345678901, note: ''}]->(c)
					SET c.treasurer = 'Somebody\r\nElse';
					MATCH ()-[r:SPENT_SUPPORTING]->() WITH r ORDER BY r.rowId LIMIT 1 DELETE r;
					MATCH ()-[r:CONTRIBUTED_TO]->() WHERE r.source <> 'x' WITH r ORDER BY r.rowId LIMIT 1 SET r.cents = r.cents + 1;
					MATCH (s:GraphState) SET s.version = s.version + 1;
					""");
		String changes = exported("since", before.graphVersion());
		BulkManifest after = this.bulk.make();
		List<JsonNode> lines = changes.lines().map(JSON::readTree).toList();
		assertThat(lines.getFirst().path("since").asString()).isEqualTo(before.graphVersion());
		assertThat(lines.getLast().path("changes").asInt()).isEqualTo(lines.size() - 2).isEqualTo(5);
		assertThat(lines.subList(1, 6))
			.extracting((line) -> line.path("table").asString() + " " + line.path("change").asString())
			.containsExactlyInAnyOrder("donors added", "committees changed", "contributions added",
					"contributions changed", "spending-in-support withdrawn");
		assertThat(all(after)).isNotEqualTo(graph);
		lines.subList(1, lines.size() - 1).forEach((line) -> apply(line, before, graph));
		assertThat(graph).isEqualTo(all(after));
		assertThat(get("/export/changes.jsonl?since=" + before.graphVersion()).body()).isEqualTo(changes);
		assertThat(get("/export/changes.jsonl?since=" + after.graphVersion()).body().lines()).hasSize(2);
		assertThat(get("/export/changes.jsonl?table=donors&since=" + before.graphVersion()).body().lines()).hasSize(3);
	}

	@Test
	void saysWhenNoFilesAreAsOldAsWhatIsAskedFor() throws Exception {
		this.bulk.make();
		HttpResponse<String> answer = get("/export/changes.jsonl?since=0");
		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).contains("\"STALE_CURSOR\"", "take the bulk files");
	}

	@Test
	void writesAllFilesIntoAFolder() throws Exception {
		Path folder = DATA.resolve("written");
		assertThat(this.exports.writeAll(folder)).hasSize(BulkTables.ALL.size() + 1)
			.allSatisfy((name) -> assertThat(folder.resolve(name)).isNotEmptyFile());
	}

	private String exported(String... parameter) throws Exception {
		java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
		this.exports.write("changes.jsonl", Map.of(parameter[0], List.of(parameter[1])), out);
		return out.toString(java.nio.charset.StandardCharsets.UTF_8);
	}

	private static void apply(JsonNode line, BulkManifest manifest,
			Map<String, Map<String, Map<String, String>>> graph) {
		String table = line.path("table").asString();
		List<String> key = manifest.find(table + ".csv.gz").key();
		Map<String, Map<String, String>> rows = graph.get(table);
		if (line.has("was")) {
			assertThat(rows.remove(key(line.path("was"), key))).isEqualTo(values(line.path("was")));
		}
		if (line.has("row")) {
			assertThat(rows.put(key(line.path("row"), key), values(line.path("row")))).isNull();
		}
	}

	private static String key(JsonNode row, List<String> key) {
		return String.join(" ", key.stream().map((name) -> row.path(name).asString("")).toList());
	}

	private static Map<String, String> values(JsonNode row) {
		Map<String, String> values = new LinkedHashMap<>();
		row.properties().forEach((cell) -> values.put(cell.getKey(), cell.getValue().asString("")));
		return values;
	}

	private Map<String, Map<String, Map<String, String>>> all(BulkManifest manifest) throws Exception {
		Map<String, Map<String, Map<String, String>>> all = new TreeMap<>();
		for (BulkManifest.BulkFile file : manifest.files()) {
			all.put(file.table(), rows(manifest, file.table()));
		}
		return all;
	}

	/** By what the manifest says is the key. */
	private Map<String, Map<String, String>> rows(BulkManifest manifest, String table) throws Exception {
		BulkManifest.BulkFile file = manifest.find(table + ".csv.gz");
		Map<String, Map<String, String>> rows = new TreeMap<>();
		try (BulkRecords records = new BulkRecords(this.bulk.find(manifest, file.name()), file.key().size())) {
			for (BulkRecords.BulkRecord record = records.next(); record != null; record = records.next()) {
				List<String> cells = BulkRecords.cells(record.line(), file.columns().size());
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 0; i < cells.size(); i++) {
					row.put(file.columns().get(i).name(), cells.get(i));
				}
				assertThat(rows.put(String.join(" ", record.key().parts()), row)).isNull();
			}
		}
		return rows;
	}

	private List<String> amounts(String list, String parameters) throws Exception {
		HttpResponse<String> answer = get("/export/list/" + list + ".jsonl" + parameters);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body().lines().map((line) -> JSON.readTree(line).path("amount").asString()).toList();
	}

	private static String sha256(byte[] bytes) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

	private HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpResponse<String> get(String address) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

}
