package org.moneytrail.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow as Markdown to publish beside a story: each number, what it means, and for each
 * transaction the filing, the file with its hash, and the line.
 */
final class CitationPack {

	private final StringBuilder text = new StringBuilder();

	private final Map<String, String> hashes = new LinkedHashMap<>();

	private final Map<String, String> used = new LinkedHashMap<>();

	private CitationPack() {
	}

	static String of(Map<String, Object> answer) {
		return new CitationPack().write(answer);
	}

	private String write(Map<String, Object> answer) {
		for (Map<?, ?> file : Maps.list(answer, "meta", "imports", "files")) {
			this.hashes.putIfAbsent(Maps.text(file, "name"), Maps.text(file, "sha256"));
		}
		Object flow = answer.get("moneyFlow");
		line("# Money from " + md(Maps.text(flow, "from", "name")) + " to " + md(Maps.text(flow, "to", "name")));
		line("");
		line("By " + Maps.text(flow, "method") + ", " + Maps.text(flow, "toleranceDays") + " days' tolerance, at most "
				+ Maps.text(flow, "maxHops") + " hops; counting and tracing rules "
				+ Maps.text(flow, "methodologyVersion") + "; graph version " + Maps.text(flow, "graphVersion")
				+ "; read " + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ".");
		if (Maps.flag(flow, "truncated")) {
			line("");
			line("**Cut short by a limit: " + String.join(", ", Maps.texts(flow, "stoppedBy")) + ".**");
		}
		line("");
		line("Direct contributions, spending in support and spending in opposition are never added up.");
		Maps.list(flow, "channels").forEach(this::channel);
		files();
		line("");
		for (Map<?, ?> notice : Maps.list(answer, "meta", "notices")) {
			line("> " + md(Maps.text(notice, "text")) + " (" + md(Maps.text(notice, "law")) + ")");
		}
		return this.text.toString();
	}

	private void channel(Map<?, ?> channel) {
		line("");
		line("## " + switch (Maps.text(channel, "channel")) {
			case "DIRECT" -> "Direct contributions";
			case "SUPPORT" -> "Spent in support";
			case "OPPOSE" -> "Spent in opposition";
			default -> Maps.text(channel, "channel");
		});
		line("");
		line("| | US dollars |");
		line("|---|---:|");
		row("Arrived, from anyone", Maps.text(channel, "arrived"));
		String attributed = Maps.text(channel, "attributed");
		row("Of this the source's money", attributed.isEmpty() ? "not known" : attributed);
		Maps.list(channel, "remainders").forEach((part) -> row("Rest: " + word(part), Maps.text(part, "amount")));
		row("Given by the source in all", Maps.text(channel, "given"));
		Maps.list(channel, "giving").forEach((part) -> row("Elsewhere: " + word(part), Maps.text(part, "amount")));
		List<String> notes = Maps.texts(channel, "notes");
		if (!notes.isEmpty()) {
			line("");
			notes.forEach((note) -> line("- " + md(note)));
		}
		int number = 0;
		for (Map<?, ?> path : Maps.list(channel, "paths", "nodes")) {
			path(path, ++number);
		}
		if (Maps.flag(channel, "paths", "pageInfo", "hasNextPage")) {
			line("");
			line("**There are more routes than the " + number + " listed here.**");
		}
	}

	private void path(Map<?, ?> path, int number) {
		List<Map<?, ?>> hops = Maps.list(path, "hops");
		List<String> names = new ArrayList<>();
		hops.forEach((hop) -> names.add(md(Maps.text(hop, "from", "name"))));
		names.add(md(Maps.text(hops.getLast(), "to", "name")));
		line("");
		String attributed = Maps.text(path, "attributed");
		line("### Route " + number + ": " + String.join(" → ", names));
		line("");
		line((attributed.isEmpty() ? "How much of it is the source's money is not known"
				: "The source's money: $" + attributed) + "; at most $" + Maps.text(path, "atMost")
				+ " came this way.");
		Maps.texts(path, "warnings").forEach((warning) -> line("- Look at this: " + md(warning)));
		for (Map<?, ?> hop : hops) {
			line("");
			line("**" + md(Maps.text(hop, "from", "name")) + " → " + md(Maps.text(hop, "to", "name")) + "**, "
					+ Maps.text(hop, "kind") + ", $" + Maps.text(hop, "amount") + " in "
					+ Maps.text(hop, "transactionCount") + " transactions:");
			line("");
			line("| day | US dollars | of this the source's | row | filing | file and line |");
			line("|---|---:|---:|---|---|---|");
			Maps.list(hop, "transactions").forEach(this::transaction);
		}
	}

	private void transaction(Map<?, ?> transaction) {
		String file = Maps.text(transaction, "citation", "file");
		String hash = this.hashes.getOrDefault(file, "");
		if (!file.isEmpty()) {
			this.used.putIfAbsent(file, hash);
		}
		String url = Maps.text(transaction, "citation", "url");
		String earliest = Maps.text(transaction, "dateEarliest");
		line("| " + (earliest.isEmpty() ? "" : earliest + " to ") + Maps.text(transaction, "date") + " | "
				+ Maps.text(transaction, "amount") + " | " + Maps.text(transaction, "attributed") + " | `"
				+ Maps.text(transaction, "rowId") + "` | " + (url.isEmpty() ? "" : "<" + url.replace(">", "%3E") + ">")
				+ " | " + md(file) + (Maps.text(transaction, "citation", "line").isEmpty() ? ""
						: ", line " + Maps.text(transaction, "citation", "line"))
				+ " |");
	}

	private void files() {
		if (this.used.isEmpty()) {
			return;
		}
		line("");
		line("## Files");
		line("");
		line("| file | SHA-256 |");
		line("|---|---|");
		this.used.forEach((file,
				hash) -> line("| " + md(file) + " | " + (hash.isEmpty() ? "not kept" : "`" + hash + "`") + " |"));
	}

	private void row(String name, String amount) {
		line("| " + md(name) + " | " + amount + " |");
	}

	private static String word(Map<?, ?> part) {
		return Maps.text(part, "kind").toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
	}

	/** Text of a filing is text, not markup. */
	private static String md(String text) {
		return text.replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1").replaceAll("\\s+", " ");
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
