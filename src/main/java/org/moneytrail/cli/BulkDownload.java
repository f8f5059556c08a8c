package org.moneytrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the bulk files of a running server into a folder, and sees that they are whole.
 */
final class BulkDownload {

	private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final String server;

	private final Path folder;

	private final PrintStream out;

	private final PrintStream err;

	BulkDownload(String server, Path folder, PrintStream out, PrintStream err) {
		this.server = server;
		this.folder = folder;
		this.out = out;
		this.err = err;
	}

	/** Waits until the files are made, then takes them one by one, the manifest last. */
	ExitCode run() {
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
			Files.createDirectories(this.folder);
			HttpResponse<byte[]> answer = manifest(http);
			while (answer.statusCode() == 503 && message(answer).contains("being made")) {
				LockSupport.parkNanos(LOOK_AGAIN.toNanos());
				answer = manifest(http);
			}
			if (answer.statusCode() != 200) {
				this.err.println("moneytrail: " + message(answer));
				return (answer.statusCode() < 500) ? ExitCode.REFUSED : ExitCode.UNAVAILABLE;
			}
			for (JsonNode file : JSON.readTree(answer.body()).path("files")) {
				take(http, file);
			}
			Files.write(this.folder.resolve("manifest.json"), answer.body());
			return ExitCode.OK;
		}
		catch (IOException ex) {
			this.err.println("moneytrail: " + ex.getMessage() + "; what was written is not the whole");
			return ExitCode.UNAVAILABLE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return ExitCode.UNAVAILABLE;
		}
	}

	private HttpResponse<byte[]> manifest(HttpClient http) throws IOException, InterruptedException {
		return http.send(HttpRequest.newBuilder(URI.create(this.server + "/export/bulk/manifest.json")).build(),
				HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String message(HttpResponse<byte[]> answer) {
		return new String(answer.body(), StandardCharsets.UTF_8);
	}

	private void take(HttpClient http, JsonNode file) throws IOException, InterruptedException {
		String name = Path.of(file.path("name").asString()).getFileName().toString();
		HttpResponse<InputStream> answer = http.send(
				HttpRequest.newBuilder(URI.create(this.server + file.path("path").asString())).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		Path part = this.folder.resolve(name + ".part");
		MessageDigest digest = sha256();
		try (InputStream body = new DigestInputStream(answer.body(), digest)) {
			Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
		}
		String hash = HexFormat.of().formatHex(digest.digest());
		if (answer.statusCode() != 200 || !hash.equals(file.path("sha256").asString())) {
			throw new IOException(name + " did not come as it is");
		}
		Files.move(part, this.folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		this.out.println(this.folder.resolve(name) + ": " + file.path("rows").asLong() + " rows");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
