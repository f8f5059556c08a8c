package org.moneytrail.hostile;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program that asks a server what nobody should, one request after the other. It waits
 * for a byte on its input, disturbs for a while and answers with a byte: {@code h} to ask
 * as from elsewhere, without a key; {@code l} as from the server's own machine, which may
 * ask for as much as it likes; {@code b} to ask nothing and keep a processor busy.
 */
final class HostileClient {

	static final char HOSTILE = 'h';

	static final char LOCAL = 'l';

	static final char BUSY = 'b';

	/** What a proxy says of where a request comes from. */
	private static final String FORWARDED = "X-Forwarded-For";

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI address;

	private Iterator<byte[]> requests = List.<byte[]>of().iterator();

	private HostileClient(URI address) {
		this.address = address;
	}

	/**
	 * @param args the server's address, and for how many milliseconds to disturb
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		HostileClient client = new HostileClient(URI.create(args[0]));
		Duration turn = Duration.ofMillis(Long.parseLong(args[1]));
		for (int wish = System.in.read(); wish >= 0; wish = System.in.read()) {
			long until = System.nanoTime() + turn.toNanos();
			while (System.nanoTime() < until) {
				if (wish != BUSY) {
					client.disturb(wish == LOCAL);
				}
			}
			System.out.write(wish);
			System.out.flush();
		}
	}

	/** The command that starts it. */
	static List<String> command(URI address, Duration turn) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				HostileClient.class.getName(), address.toString(), String.valueOf(turn.toMillis()));
	}

	/** Goes on in the suite where it stopped. */
	private void disturb(boolean local) throws IOException, InterruptedException {
		if (!this.requests.hasNext()) {
			this.requests = suite().iterator();
		}
		HttpRequest.Builder request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.timeout(Duration.ofSeconds(60))
			.POST(HttpRequest.BodyPublishers.ofByteArray(this.requests.next()));
		if (!local) {
			request.header(FORWARDED, "203.0.113.7");
		}
		this.http.send(request.build(), HttpResponse.BodyHandlers.discarding());
	}

	/** Every document, and every text in every argument. */
	private static Stream<byte[]> suite() {
		GraphQLSchema schema = UnExecutableSchemaGenerator
			.makeUnExecutableSchema(new SchemaParser().parse(new File("schema.graphqls")));
		Stream<byte[]> documents = HostileDocuments.all().values().stream().map((text) -> body(Map.of("query", text)));
		Stream<byte[]> texts = new StringArguments(schema).queries()
			.values()
			.stream()
			.flatMap((query) -> HostileRequestsIT.TEXTS.stream()
				.map((text) -> body(Map.of("query", query, "variables", Map.of("text", text)))));
		return Stream.concat(documents, texts);
	}

	private static byte[] body(Map<String, ?> body) {
		return JsonMapper.shared().writeValueAsBytes(body);
	}

}
