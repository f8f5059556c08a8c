package org.moneytrail.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GraphQL server over HTTP, one connection kept open. */
final class GraphQl {

	/** The server answered with errors, or not with an answer. */
	static final class Refused extends IOException {

		private static final long serialVersionUID = 1;

		Refused(String message) {
			super(message);
		}

	}

	private final JsonMapper json = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI address;

	private int bytes;

	GraphQl(String address) {
		this.address = URI.create(address);
	}

	/** The answer's {@code data}. */
	JsonNode ask(String query, Map<String, ?> variables) throws IOException, InterruptedException {
		String body = this.json.writeValueAsString(Map.of("query", query, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.timeout(Duration.ofMinutes(2))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		HttpResponse<byte[]> response = this.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
		this.bytes = response.body().length;
		JsonNode answer = this.json.readTree(response.body());
		if (response.statusCode() != 200 || answer.hasNonNull("errors")) {
			throw new Refused(answer.toString());
		}
		return answer.get("data");
	}

	/** The size of the last answer. */
	int bytes() {
		return this.bytes;
	}

}
