package org.moneytrail.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One WebSocket connection of a client, its messages in order. */
public final class WebSocketClient implements AutoCloseable {

	private static final long PATIENCE = 20;

	private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();

	private final CompletableFuture<Integer> closed = new CompletableFuture<>();

	private final HttpClient http = HttpClient.newHttpClient();

	private final WebSocket socket;

	public WebSocketClient(int port, String... headers) {
		WebSocket.Builder builder = this.http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
		for (int i = 0; i < headers.length; i += 2) {
			builder.header(headers[i], headers[i + 1]);
		}
		this.socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new Listener()).join();
	}

	/** The same, past its first handshake. */
	public static WebSocketClient acknowledged(int port, String... headers) throws InterruptedException {
		WebSocketClient client = new WebSocketClient(port, headers);
		client.send("{\"type\":\"connection_init\"}");
		JsonNode first = client.next();
		if (!"connection_ack".equals(first.path("type").asString())) {
			throw new IllegalStateException(first.toString());
		}
		return client;
	}

	public void send(String text) {
		this.socket.sendText(text, true).join();
	}

	public void subscribe(String id, String query) {
		send(JsonMapper.shared()
			.writeValueAsString(
					java.util.Map.of("id", id, "type", "subscribe", "payload", java.util.Map.of("query", query))));
	}

	/** The next message; fails if none comes. */
	public JsonNode next() throws InterruptedException {
		JsonNode message = this.messages.poll(PATIENCE, TimeUnit.SECONDS);
		if (message == null) {
			throw new IllegalStateException("no message came");
		}
		return message;
	}

	/** Messages nobody has taken yet. */
	public List<JsonNode> left() {
		return List.copyOf(this.messages);
	}

	/** The code the server closes with; fails if it does not. */
	public int closeCode() throws Exception {
		return this.closed.get(PATIENCE, TimeUnit.SECONDS);
	}

	/** Hangs up without a word. */
	public void drop() {
		this.socket.abort();
	}

	@Override
	public void close() {
		this.socket.abort();
		this.http.shutdownNow();
	}

	private final class Listener implements WebSocket.Listener {

		private final StringBuilder text = new StringBuilder();

		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.text.append(data);
			if (last) {
				WebSocketClient.this.messages.add(JsonMapper.shared().readTree(this.text.toString()));
				this.text.setLength(0);
			}
			socket.request(1);
			return null;
		}

		@Override
		public CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
			WebSocketClient.this.closed.complete(statusCode);
			return null;
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			WebSocketClient.this.closed.completeExceptionally(error);
		}

	}

}
