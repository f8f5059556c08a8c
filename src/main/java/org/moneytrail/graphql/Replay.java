package org.moneytrail.graphql;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/**
 * A request that was read and checked, as the one form the rest of the program knows: a
 * POST of JSON with a single wish for the answer's type.
 */
final class Replay extends HttpServletRequestWrapper {

	private final byte[] body;

	private final String accept;

	Replay(HttpServletRequest request, byte[] body, MediaType answer) {
		super(request);
		this.body = body;
		this.accept = answer.toString();
	}

	@Override
	public String getMethod() {
		return "POST";
	}

	@Override
	public String getContentType() {
		return MediaType.APPLICATION_JSON_VALUE;
	}

	@Override
	public int getContentLength() {
		return this.body.length;
	}

	@Override
	public long getContentLengthLong() {
		return this.body.length;
	}

	@Override
	public @Nullable String getHeader(String name) {
		String replaced = replaced(name);
		return (replaced != null) ? replaced : super.getHeader(name);
	}

	@Override
	public Enumeration<String> getHeaders(String name) {
		String replaced = replaced(name);
		return (replaced != null) ? Collections.enumeration(List.of(replaced)) : super.getHeaders(name);
	}

	@Override
	public Enumeration<String> getHeaderNames() {
		List<String> names = Collections.list(super.getHeaderNames());
		for (String name : List.of("Accept", "Content-Type")) {
			if (names.stream().noneMatch(name::equalsIgnoreCase)) {
				names.add(name);
			}
		}
		return Collections.enumeration(names);
	}

	@Override
	public ServletInputStream getInputStream() {
		return new BodyStream(this.body);
	}

	@Override
	public BufferedReader getReader() {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	private @Nullable String replaced(String name) {
		if ("Accept".equalsIgnoreCase(name)) {
			return this.accept;
		}
		return "Content-Type".equalsIgnoreCase(name) ? MediaType.APPLICATION_JSON_VALUE : null;
	}

	/** A body in memory. */
	private static final class BodyStream extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		BodyStream(byte[] body) {
			this.bytes = new ByteArrayInputStream(body);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException();
		}

	}

}
