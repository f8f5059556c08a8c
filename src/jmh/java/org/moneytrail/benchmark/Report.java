package org.moneytrail.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a run measured: figures for programs, a page for people. */
final class Report {

	private final Map<String, Object> figures = new LinkedHashMap<>();

	private final List<String> page = new ArrayList<>();

	Report title(String title) {
		this.page.add("# " + title + "\n");
		return this;
	}

	void fact(String name, Object value) {
		this.figures.put(name, value);
		this.page.add("- " + name + ": " + value);
	}

	void section(String title) {
		this.page.add("\n## " + title + "\n");
	}

	void sentence(String sentence) {
		this.page.add(sentence + "\n");
	}

	/** A table of quantiles, each beside the first row's. */
	void table(Map<String, Timings> timings) {
		this.page.add("| | asked | p50 ms | p95 ms | slowest ms | p50 of the first | p95 of the first | unanswered |");
		this.page.add("|---|---|---|---|---|---|---|---|");
		Timings first = timings.values().iterator().next();
		timings.forEach((name, series) -> {
			if (series.count() == 0) {
				this.page.add("| " + name + " | not offered | | | | | | |");
				return;
			}
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("asked", series.count());
			row.put("p50", round(series.quantile(0.5)));
			row.put("p95", round(series.quantile(0.95)));
			row.put("slowest", round(series.quantile(1)));
			row.put("p50Ratio", round(first.quantile(0.5) / series.quantile(0.5)));
			row.put("p95Ratio", round(first.quantile(0.95) / series.quantile(0.95)));
			row.put("unanswered", series.failed());
			this.figures.put(name, row);
			this.page.add(String.format(Locale.ROOT, "| %s | %d | %.2f | %.2f | %.2f | %.3f | %.3f | %d |", name,
					series.count(), series.quantile(0.5), series.quantile(0.95), series.quantile(1),
					first.quantile(0.5) / series.quantile(0.5), first.quantile(0.95) / series.quantile(0.95),
					series.failed()));
		});
		this.page.add("");
	}

	private static double round(double value) {
		return Math.round(value * 1_000) / 1_000.0;
	}

	/** Writes {@code report.json} and {@code report.md}. */
	void write(Path folder) throws IOException {
		JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.writeString(folder.resolve("report.json"), json.writeValueAsString(this.figures) + "\n");
		Files.writeString(folder.resolve("report.md"), String.join("\n", this.page) + "\n");
	}

}
