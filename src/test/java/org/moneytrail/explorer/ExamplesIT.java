package org.moneytrail.explorer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages, and what they find in the bundled story. */
class ExamplesIT extends StoryServer {

	private static final Path GRAPHIQL = Path.of("src/main/resources/static/graphiql");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

	@Test
	void takesTheEditorsTabsFromTheNamedQueries() throws IOException {
		StringBuilder built = new StringBuilder();
		try (Stream<Path> files = Files.list(GRAPHIQL.resolve("assets"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".js")).toList()) {
				built.append(Files.readString(file));
			}
		}
		assertThat(built.toString()).as("rebuild src/main/graphiql").contains("/q/index.json");
	}

	@Test
	void findsSevenDemocratsAndEightCandidatesOverBothPrimaries() throws Exception {
		JsonNode race = ask(
				"""
						{ race(key: "ocd-division/country:us/state:pa/place:philadelphia|district-attorney|2017-05-16|primary|dem|-") {
							candidates { candidate { name } } withdrawn { candidate { name } } siblings { candidates { candidate { name } } } } }
						""")
			.at("/data/race");
		assertThat(race.path("candidates")).hasSize(7);
		assertThat(race.path("withdrawn")).hasSize(1);
		assertThat(race.path("candidates").size() + race.at("/siblings/0/candidates").size()).isEqualTo(8);
	}

	@Test
	void findsOneCommitteeByAmpersandAndByWord() throws Exception {
		JsonNode data = ask("""
				{ a: search(text: "Philadelphia Justice & Public Safety") { nodes { ... on Node { id } } }
				  b: search(text: "Philadelphia Justice and Public Safety") { nodes { ... on Node { id } } } }
				""").path("data");
		assertThat(data.at("/a/nodes/0/id").asString())
			.isEqualTo("committee:phl:philadelphia-justice-and-public-safety");
		assertThat(data.at("/b/nodes/0/id")).isEqualTo(data.at("/a/nodes/0/id"));
	}

	@Test
	void servesPagesAndSchemaWithoutAnyOtherSite() throws Exception {
		assertThat(get("/").body()).contains("<title>Moneytrail</title>").doesNotContain("src=\"http", "href=\"http");
		for (String view : Pages.VIEWS) {
			assertThat(get("/" + view).body()).as(view).isEqualTo(get("/").body());
			assertThat(get("/embed/" + view).body()).as(view).isEqualTo(get("/").body());
		}
		assertThat(get("/graphiql").body()).contains("/graphiql/assets/").doesNotContain("https://");
		HttpResponse<String> schema = get("/schema.graphqls");
		assertThat(schema.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
		assertThat(schema.body()).contains("type Query {");
		assertThat(get("/nowhere", "text/html").body()).contains("There is no page at this address");
	}

	@Test
	void letsNoScriptRunThatStandsInAPage() throws Exception {
		assertThat(get("/show").headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("script-src 'self';")
			.contains("frame-ancestors 'self'")
			.doesNotContain("unsafe");
		assertThat(get("/embed/flow").headers().firstValue("Content-Security-Policy").orElse(""))
			.contains("frame-ancestors *");
		assertThat(get("/explorer/main.js").headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	@Test
	void servesTheLibrariesThePagesName() throws Exception {
		Matcher named = Pattern.compile("'(/webjars/[^']+)'").matcher(get("/explorer/libraries.js").body());
		List<String> libraries = named.results().map((found) -> found.group(1)).toList();
		assertThat(libraries).hasSize(5);
		for (String library : libraries) {
			assertThat(get(library).statusCode()).as(library).isEqualTo(200);
		}
	}

	@Test
	void keepsWhatABrowserLoadsUnder400KilobytesCompressed() throws Exception {
		long bytes = 0;
		try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/explorer"))) {
			for (Path file : files.toList()) {
				bytes += compressed("/explorer/" + file.getFileName());
			}
		}
		Matcher named = Pattern.compile("'(/webjars/[^']+)'").matcher(get("/explorer/libraries.js").body());
		for (String library : named.results().map((found) -> found.group(1)).toList()) {
			bytes += compressed(library);
		}
		assertThat(bytes).isBetween(50_000L, 400_000L);
	}

	private int compressed(String path) throws Exception {
		HttpResponse<byte[]> answer = this.http
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
				.header("Accept-Encoding", "gzip")
				.build(), HttpResponse.BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body().length;
	}

	@Test
	void keepsEveryFileOfThePageSmallEnoughToCommit() throws IOException {
		try (Stream<Path> files = Files.walk(GRAPHIQL)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.size(file)).isLessThan(1_500_000));
		}
	}

	private HttpResponse<String> get(String path) throws Exception {
		return get(path, "*/*");
	}

	private HttpResponse<String> get(String path, String accept) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("Accept", accept)
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private JsonNode ask(String query) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
			.build();
		return JSON.readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
	}

}
