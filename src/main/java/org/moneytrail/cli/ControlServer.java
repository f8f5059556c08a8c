package org.moneytrail.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.LoadOrder;
import org.moneytrail.ingest.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The control address of a running server: loopback only, a port of its own, every
 * request with the token of the run file. {@code GET /status}, {@code GET /reconcile},
 * {@code GET /check}, {@code POST /load}, {@code POST /unload}, {@code POST /backup},
 * {@code POST /explain} and {@code POST /decide} answer with one {@link ControlEvent} a
 * line as the work goes along; the work itself goes on if nobody listens any more.
 */
final class ControlServer implements AutoCloseable {

	private static final int MAX_BODY = 64 * 1024;

	private final JsonMapper json = JsonMapper.builder()
		.changeDefaultPropertyInclusion((inclusion) -> inclusion
			.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
		.build();

	private final Work work;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final String token;

	ControlServer(Work work) {
		this.work = work;
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		this.token = HexFormat.of().formatHex(bytes);
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot open the control address", ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	int port() {
		return this.server.getAddress().getPort();
	}

	String token() {
		return this.token;
	}

	/** Stops listening at once; a running load is not waited for. */
	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		// The JDK's server knows only its own class loader; the work may look for files.
		Thread.currentThread().setContextClassLoader(ControlServer.class.getClassLoader());
		try (exchange) {
			if (!authorised(exchange)) {
				refuse(exchange, 401, "the control address needs the token of the run file");
				return;
			}
			switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
				case "GET /status" -> stream(exchange, this.work::status);
				case "POST /load" -> load(exchange);
				case "GET /reconcile" -> reconcile(exchange);
				case "GET /check" -> stream(exchange, this.work::check);
				case "POST /unload" -> unload(exchange);
				case "POST /backup" -> backup(exchange);
				case "POST /explain" -> explain(exchange);
				case "POST /decide" -> decide(exchange);
				default -> refuse(exchange, 404,
						"the control address knows GET /status, GET /reconcile, GET /check, POST /load, POST /unload, POST /backup, POST /explain and POST /decide");
			}
		}
	}

	private void explain(HttpExchange exchange) throws IOException {
		DecideRequest request = read(exchange.getRequestBody().readNBytes(MAX_BODY + 1), DecideRequest.class);
		String row = (request != null) ? request.row() : null;
		if (row == null || row.isBlank()) {
			refuse(exchange, 400, "POST /explain takes {\"row\": \"4021320191639267887\"}, at most 64 KB");
			return;
		}
		stream(exchange, (progress) -> this.work.explain(row, progress));
	}

	private void decide(HttpExchange exchange) throws IOException {
		DecideRequest request = read(exchange.getRequestBody().readNBytes(MAX_BODY + 1), DecideRequest.class);
		String row = (request != null) ? request.row() : null;
		if (request == null || row == null || row.isBlank()) {
			refuse(exchange, 400,
					"POST /decide takes {\"row\": \"4021320191639267887\", \"counts\": false, \"reason\": \"…\"}, "
							+ "counts left out to undo; at most 64 KB");
			return;
		}
		String reason = request.reason();
		stream(exchange,
				(progress) -> this.work.decide(row, request.counts(), (reason != null) ? reason : "", progress));
	}

	private void reconcile(HttpExchange exchange) throws IOException {
		String asked = exchange.getRequestURI().getQuery();
		List<String> words = List.of(((asked != null) ? asked : "").split("&"));
		stream(exchange, (progress) -> this.work.reconcile(words.contains("csv"), words.contains("all"), progress));
	}

	private boolean authorised(HttpExchange exchange) {
		String given = exchange.getRequestHeaders().getFirst("Authorization");
		return given != null && MessageDigest.isEqual(("Bearer " + this.token).getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8));
	}

	private void load(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
		LoadRequest request = read(body, LoadRequest.class);
		if (request == null || request.source() == null || request.source().isBlank()) {
			refuse(exchange, 400, "POST /load takes {\"source\": \"fec\", \"folder\": \"/path\"}, at most 64 KB");
			return;
		}
		String source = request.source();
		Path folder;
		try {
			folder = (request.folder() != null) ? Path.of(request.folder()) : null;
		}
		catch (InvalidPathException ex) {
			refuse(exchange, 400, "folder is no path: " + ex.getReason());
			return;
		}
		LocalDate since;
		try {
			since = (request.since() != null) ? LocalDate.parse(request.since()) : null;
		}
		catch (DateTimeParseException ex) {
			refuse(exchange, 400, "since is no day such as 2020-12-31");
			return;
		}
		LoadOrder order = new LoadOrder(source, folder, since, Boolean.TRUE.equals(request.dryRun()));
		stream(exchange, (progress) -> this.work.load(order, progress));
	}

	private void unload(HttpExchange exchange) throws IOException {
		LoadRequest request = read(exchange.getRequestBody().readNBytes(MAX_BODY + 1), LoadRequest.class);
		String source = (request != null) ? request.source() : null;
		if (source == null || source.isBlank()) {
			refuse(exchange, 400, "POST /unload takes {\"source\": \"fec-2020\"}, at most 64 KB");
			return;
		}
		stream(exchange, (progress) -> this.work.unload(source, progress));
	}

	private void backup(HttpExchange exchange) throws IOException {
		LoadRequest request = read(exchange.getRequestBody().readNBytes(MAX_BODY + 1), LoadRequest.class);
		String folder = (request != null) ? request.folder() : null;
		if (folder == null || folder.isBlank() || folder.indexOf('\0') >= 0) {
			refuse(exchange, 400, "POST /backup takes {\"folder\": \"/path\"}, at most 64 KB");
			return;
		}
		stream(exchange, (progress) -> this.work.backup(Path.of(folder), progress));
	}

	private <T> @Nullable T read(byte[] body, Class<T> type) {
		try {
			return (body.length > MAX_BODY) ? null : this.json.readValue(body, type);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private void stream(HttpExchange exchange, Job job) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
		exchange.sendResponseHeaders(200, 0);
		Stream stream = new Stream(exchange.getResponseBody());
		ExitCode code = job.run(stream);
		stream.send(ControlEvent.exit(code));
	}

	private void refuse(HttpExchange exchange, int status, String message) throws IOException {
		byte[] body = this.json.writeValueAsBytes(Map.of("error", message));
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
	}

	private interface Job {

		ExitCode run(Progress progress);

	}

	record LoadRequest(@Nullable String source, @Nullable String folder, @Nullable String since,
			@Nullable Boolean dryRun) {

	}

	record DecideRequest(@Nullable String row, @Nullable Boolean counts, @Nullable String reason) {

	}

	/** Sends at most five counts a second; a listener that went away is forgotten. */
	private final class Stream implements Progress {

		private static final long INTERVAL = 200_000_000;

		private final OutputStream out;

		private boolean open = true;

		private long last;

		Stream(OutputStream out) {
			this.out = out;
		}

		@Override
		public void phase(String name) {
			send(ControlEvent.phase(name));
		}

		@Override
		public void advance(long done, long total, String unit) {
			long now = System.nanoTime();
			if (done == total || now - this.last >= INTERVAL) {
				this.last = now;
				send(ControlEvent.progress(done, total, unit));
			}
		}

		@Override
		public void line(String text) {
			send(ControlEvent.line(text));
		}

		@Override
		public void summary(Map<String, ?> facts) {
			send(ControlEvent.summary(facts));
		}

		void send(ControlEvent event) {
			if (!this.open) {
				return;
			}
			try {
				this.out.write(ControlServer.this.json.writeValueAsBytes(event));
				this.out.write('\n');
				this.out.flush();
			}
			catch (IOException ex) {
				this.open = false;
			}
		}

	}

}
