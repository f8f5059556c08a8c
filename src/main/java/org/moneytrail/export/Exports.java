package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.Refusal;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** All files there are, by name: for the commands. */
@Component
public class Exports {

	private final NamedQuestions named;

	private final TableExport tables;

	private final FlowExport flows;

	private final JsonMapper json;

	Exports(NamedQuestions named, TableExport tables, FlowExport flows, JsonMapper json) {
		this.named = named;
		this.tables = tables;
		this.flows = flows;
		this.json = json;
	}

	/**
	 * Writes a file.
	 * @param name such as {@code committee-receipts.csv} or {@code flow.md}; blank for
	 * the list of the questions as JSON
	 * @throws Refusal {@code INVALID_ARGUMENT} if there is none of that name, or a
	 * parameter is wrong
	 * @throws org.moneytrail.core.Outage if the database does not answer; what was
	 * written then is not the whole
	 */
	public void write(String name, Map<String, List<String>> parameters, OutputStream out) throws IOException {
		if (name.isBlank()) {
			out.write(this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(Map.of("queries", this.named.all().stream().map(IndexPage::describe).toList())));
			return;
		}
		int dot = name.indexOf('.');
		String word = (dot < 0) ? name : name.substring(0, dot);
		String ending = (dot < 0) ? "csv" : name.substring(dot + 1);
		FlowFormat format = FlowFormat.find(ending);
		if (word.equals("flow") && format != null) {
			this.flows.write(this.flows.ask(parameters), format, out);
			return;
		}
		NamedQuestion question = this.named.find(word);
		if (question == null || !List.of("json", "csv", "jsonl").contains(ending)) {
			throw Refusal.argument("name", "a name of the list",
					"there is no file \"" + name + "\"; moneytrail export lists the questions");
		}
		Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
		List<String> plain = asked.remove("plain");
		switch (ending) {
			case "json" -> out.write(this.tables.json(question, asked));
			case "csv" -> this.tables.prepare(question, asked).csv(out, plain != null && plain.contains("true"));
			default -> this.tables.prepare(question, asked).jsonLines(out);
		}
	}

}
