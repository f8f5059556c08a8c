package org.moneytrail.fuzz;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.StoryServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements each documented query takes is written down, and does not depend on
 * how large its pages are: each kind of thing on a page is read at once. {@code -Dbless}
 * writes it down anew.
 */
class StatementCountIT extends StoryServer {

	private static final Path DOCUMENT = Path.of("docs/statements.md");

	private static final Path QUERIES = Path.of("src/main/resources/queries");

	/**
	 * Now and then a question looks whether the graph has moved: the least is what it
	 * takes.
	 */
	private static final int TRIES = 3;

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	GraphReader graph;

	@Test
	void takesTheStatementsThatAreWrittenDown() throws Exception {
		StringBuilder rows = new StringBuilder();
		for (Path file : files()) {
			String query = Files.readString(file);
			rows.append("| `")
				.append(file.getFileName().toString().replace(".graphql", ""))
				.append("` | ")
				.append(statements(query, Map.of()))
				.append(" |\n");
			if (query.contains("$first: Int")) {
				long few = statements(query, Map.of("first", 20));
				assertThat(statements(query, Map.of("first", 100))).as("%s: pages of 100 and of 20", file)
					.isEqualTo(few);
				assertThat(statements(query, Map.of("first", 2))).as("%s: pages of 2 and of 20", file)
					.isLessThanOrEqualTo(few);
			}
		}
		String text = Files.readString(DOCUMENT);
		String head = text.substring(0, text.indexOf("|---|") + "|---|---|\n".length());
		if (System.getProperty("bless") != null) {
			Files.writeString(DOCUMENT, head + rows);
		}
		assertThat(head + rows).as("look why, then -Dbless").isEqualToNormalizingNewlines(Files.readString(DOCUMENT));
	}

	private long statements(String query, Map<String, Object> variables) throws Exception {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < TRIES; i++) {
			long before = this.graph.statements();
			HttpResponse<String> answer = ask(query, variables);
			assertThat(answer.body()).doesNotContain("\"errors\"");
			least = Math.min(least, this.graph.statements() - before);
		}
		return least;
	}

	private HttpResponse<String> ask(String query, Map<String, Object> variables) throws Exception {
		return this.http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables))))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static List<Path> files() throws IOException {
		try (Stream<Path> all = Files.list(QUERIES)) {
			return all.filter((path) -> path.toString().endsWith(".graphql")).sorted().toList();
		}
	}

}
