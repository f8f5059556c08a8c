package org.moneytrail.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.LoadOrder;
import org.moneytrail.ingest.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running server to do the work, over its control address. */
final class ControlClient {

	private final JsonMapper json = JsonMapper.shared();

	private final RunFile server;

	ControlClient(RunFile server) {
		this.server = server;
	}

	ExitCode load(LoadOrder order, Progress progress) {
		Path folder = order.folder();
		LocalDate since = order.since();
		return post("/load",
				new ControlServer.LoadRequest(order.source(),
						(folder != null) ? folder.toAbsolutePath().toString() : null,
						(since != null) ? since.toString() : null, order.dryRun()),
				progress);
	}

	ExitCode unload(String source, Progress progress) {
		return post("/unload", new ControlServer.LoadRequest(source, null, null, null), progress);
	}

	ExitCode backup(Path folder, Progress progress) {
		return post("/backup", new ControlServer.LoadRequest(null, folder.toAbsolutePath().toString(), null, null),
				progress);
	}

	ExitCode check(Progress progress) {
		return send(request("/check").GET().build(), progress);
	}

	/** Where the server answers the public. */
	int httpPort() {
		return this.server.httpPort();
	}

	ExitCode status(Progress progress) {
		return send(request("/status").GET().build(), progress);
	}

	ExitCode reconcile(boolean csv, boolean all, Progress progress) {
		String query = (csv ? "csv&" : "") + (all ? "all" : "");
		return send(request("/reconcile?" + query).GET().build(), progress);
	}

	ExitCode explain(String row, Progress progress) {
		return post("/explain", new ControlServer.DecideRequest(row, null, null), progress);
	}

	ExitCode decide(String row, @Nullable Boolean counts, String reason, Progress progress) {
		return post("/decide", new ControlServer.DecideRequest(row, counts, reason), progress);
	}

	private ExitCode post(String path, Object request, Progress progress) {
		byte[] body = this.json.writeValueAsBytes(request);
		return send(request(path).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), progress);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.server.controlPort() + path))
			.header("Authorization", "Bearer " + this.server.token());
	}

	private ExitCode send(HttpRequest request, Progress progress) {
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
			HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			try (BufferedReader lines = new BufferedReader(
					new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
				if (response.statusCode() != 200) {
					throw new UserError(ExitCode.UNAVAILABLE, this.server.who() + " refused: " + lines.readLine());
				}
				return follow(lines, progress);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw gone();
		}
		catch (IOException | JacksonException ex) {
			throw gone();
		}
	}

	private ExitCode follow(BufferedReader lines, Progress progress) throws IOException {
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			ControlEvent event = this.json.readValue(line, ControlEvent.class);
			event.tell(progress);
			if (event.exit() != null) {
				int number = event.exit();
				for (ExitCode code : ExitCode.values()) {
					if (code.number() == number) {
						return code;
					}
				}
				return ExitCode.FAILED;
			}
		}
		throw gone();
	}

	private UserError gone() {
		return new UserError(ExitCode.UNAVAILABLE,
				this.server.who() + " stopped answering; if it was loading, load again when it is back");
	}

}
