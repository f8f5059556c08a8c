package org.moneytrail.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A whole list as a file over HTTP beside its rows over raw Bolt, by the same statement,
 * in turns.
 */
public final class StreamedList {

	private static final int ROUNDS = 4;

	private StreamedList() {
	}

	/**
	 * The list's address, the run file of the database, the statement's file. Prints a
	 * line for each round, the first of which warms up, and the ratio of the fastest.
	 * @throws Exception if product or database do not answer
	 */
	public static void main(String[] arguments) throws Exception {
		URI list = URI.create(arguments[0]);
		String statement = Files.readString(Path.of(arguments[2]));
		double file = Double.MAX_VALUE;
		double rows = Double.MAX_VALUE;
		try (Bolt bolt = new Bolt(Path.of(arguments[1]), Duration.ofMinutes(5))) {
			for (int round = 0; round < ROUNDS; round++) {
				long begun = System.nanoTime();
				long bytes = read(list);
				double written = seconds(begun);
				begun = System.nanoTime();
				long read = bolt.count(statement, everything());
				double streamed = seconds(begun);
				System.out.printf(Locale.ROOT, "%,d rows over Bolt in %.2f s, %,d bytes of a file in %.2f s%n", read,
						streamed, bytes, written);
				if (round > 0) {
					file = Math.min(file, written);
					rows = Math.min(rows, streamed);
				}
			}
		}
		System.out.printf(Locale.ROOT, "The file at %.2f of the speed of raw Bolt.%n", rows / file);
	}

	private static long read(URI list) throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newHttpClient();
				InputStream body = client
					.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofInputStream())
					.body()) {
			byte[] buffer = new byte[1 << 16];
			long bytes = 0;
			for (int size = body.read(buffer); size >= 0; size = body.read(buffer)) {
				bytes += size;
			}
			return bytes;
		}
	}

	private static Map<String, Object> everything() {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("from", LocalDate.of(1, 1, 1));
		parameters.put("to", LocalDate.of(9999, 12, 31));
		for (String condition : new String[] { "kinds", "source", "min", "max", "id", "other" }) {
			parameters.put(condition, null);
		}
		return parameters;
	}

	private static double seconds(long begun) {
		return (System.nanoTime() - begun) / 1e9;
	}

}
