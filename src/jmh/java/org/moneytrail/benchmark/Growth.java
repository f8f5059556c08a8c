package org.moneytrail.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much slower each question is on a larger graph: two reports side by side. */
public final class Growth {

	private Growth() {
	}

	/**
	 * {@code SMALLER/report.json LARGER/report.json}.
	 * @throws IOException if one cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		JsonNode smaller = JsonMapper.shared().readTree(Path.of(arguments[0]).toFile());
		JsonNode larger = JsonMapper.shared().readTree(Path.of(arguments[1]).toFile());
		System.out.printf("From %s to %s contributions%n%n", smaller.get("contributions").asString(),
				larger.get("contributions").asString());
		System.out.println("| | p50 | p95 |\n|---|---|---|");
		for (Map.Entry<String, JsonNode> entry : smaller.properties()) {
			JsonNode other = larger.get(entry.getKey());
			if (entry.getValue().has("p95") && other != null && other.has("p95")) {
				System.out.println(String.format(Locale.ROOT, "| %s | %.2f | %.2f |", entry.getKey(),
						other.get("p50").asDouble() / entry.getValue().get("p50").asDouble(),
						other.get("p95").asDouble() / entry.getValue().get("p95").asDouble()));
			}
		}
	}

}
