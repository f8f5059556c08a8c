package org.moneytrail.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A GraphQL server over one kept connection of its own, with as little of a client around
 * it as there can be: questions of half a millisecond are measured, not clients. For one
 * thread.
 */
final class Wire implements AutoCloseable {

	private final JsonMapper json = JsonMapper.shared();

	private final URI uri;

	private Socket socket;

	private InputStream in;

	private final String head;

	Wire(String address) throws IOException {
		this.uri = URI.create(address);
		connect();
		this.head = "POST " + this.uri.getPath() + " HTTP/1.1\r\nHost: " + this.uri.getAuthority()
				+ "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
	}

	private void connect() throws IOException {
		this.socket = new Socket(this.uri.getHost(), this.uri.getPort());
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 16);
	}

	/** The answer's {@code data}. */
	JsonNode ask(String query, Map<String, ?> variables) throws IOException {
		JsonNode answer = this.json.readTree(bytes(query, variables));
		if (answer.hasNonNull("errors")) {
			throw new Refused(answer.toString());
		}
		return answer.get("data");
	}

	/** The answer as it came. */
	byte[] bytes(String query, Map<String, ?> variables) throws IOException {
		byte[] body = this.json.writeValueAsBytes(Map.of("query", query, "variables", variables));
		byte[] start = (this.head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
		byte[] request = new byte[start.length + body.length];
		System.arraycopy(start, 0, request, 0, start.length);
		System.arraycopy(body, 0, request, start.length, body.length);
		return answer(request);
	}

	/** A server may close a connection it has answered often on: then there is a new one. */
	private byte[] answer(byte[] request) throws IOException {
		try {
			this.socket.getOutputStream().write(request);
			return response();
		}
		catch (EOFException | java.net.SocketException ex) {
			this.socket.close();
			connect();
			this.socket.getOutputStream().write(request);
			return response();
		}
	}

	private byte[] response() throws IOException {
		int length = -1;
		boolean chunked = false;
		line();
		for (String line = line(); !line.isEmpty(); line = line()) {
			String lower = line.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(15).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
		}
		return chunked ? chunks() : this.in.readNBytes(length);
	}

	private byte[] chunks() throws IOException {
		java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.write(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = this.in.read(); c != '\n'; c = this.in.read()) {
			if (c < 0) {
				throw new EOFException("the server closed the connection");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

	/** What a server refused, in its words. */
	static final class Refused extends IOException {

		private static final long serialVersionUID = 1;

		Refused(String message) {
			super(message);
		}

	}

}
