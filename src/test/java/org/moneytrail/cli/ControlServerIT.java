package org.moneytrail.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moneytrail.ingest.LoadOrder;
import org.moneytrail.ingest.Progress;
import org.moneytrail.testing.HarnessDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ControlServerIT {

	@Autowired
	Work work;

	private ControlServer server;

	private HttpClient client;

	@BeforeAll
	void open() {
		this.server = new ControlServer(this.work);
		this.client = HttpClient.newHttpClient();
	}

	@AfterAll
	void close() {
		this.client.close();
		this.server.close();
	}

	@Test
	void refusesARequestWithoutTheToken() throws Exception {
		for (String token : List.of("", "Bearer x", "Bearer ")) {
			HttpRequest.Builder request = request("/status").GET();
			assertThat(send((token.isEmpty()) ? request : request.setHeader("Authorization", token)).statusCode())
				.isEqualTo(401);
		}
		assertThat(send(request("/load").POST(HttpRequest.BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{", "{\"source\": null}", "{\"source\": \" \"}",
			"{\"source\": \"fec\", \"folder\": \"a\\u0000b\"}" })
	void refusesAMalformedRequestWithWhatItExpects(String body) throws Exception {
		HttpResponse<String> answer = send(authorised("/load").POST(HttpRequest.BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"error\"");
	}

	@Test
	void refusesABodyThatIsTooLargeAndAnAddressItDoesNotKnow() throws Exception {
		assertThat(
				send(authorised("/load").POST(HttpRequest.BodyPublishers.ofString(" ".repeat(100_000)))).statusCode())
			.isEqualTo(400);
		assertThat(send(authorised("/nope").GET()).statusCode()).isEqualTo(404);
		assertThat(send(authorised("/load").GET()).statusCode()).isEqualTo(404);
	}

	@Test
	void doesTheWorkAndTellsItsProgressAndItsExitCode() {
		Heard heard = new Heard();
		assertThat(client(this.server.token()).status(heard)).isEqualTo(ExitCode.OK);
		assertThat(heard.lines).contains("The graph");
	}

	@Test
	void namesTheSourcesThereAre() {
		Heard heard = new Heard();
		assertThat(client(this.server.token()).load(new LoadOrder("nope", null, null, false), heard))
			.isEqualTo(ExitCode.REFUSED);
		assertThat(heard.lines).singleElement().asString().contains("nope").contains("story").contains("fec");
	}

	@Test
	void tellsACommandThatTheServerRefused() {
		assertThatThrownBy(() -> client("wrong").status(Progress.SILENT)).isInstanceOf(UserError.class)
			.hasMessageContaining("refused");
	}

	private ControlClient client(String token) {
		return new ControlClient(new RunFile(1, "serve", 0, this.server.port(), token));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.server.port() + path));
	}

	private HttpRequest.Builder authorised(String path) {
		return request(path).setHeader("Authorization", "Bearer " + this.server.token());
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static final class Heard implements Progress {

		private final List<String> lines = new ArrayList<>();

		@Override
		public void phase(String name) {
		}

		@Override
		public void advance(long done, long total, String unit) {
		}

		@Override
		public void line(String text) {
			this.lines.add(text);
		}

	}

}
