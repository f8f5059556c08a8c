package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.moneytrail.core.Refusal;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** All files there are, by name: for the commands. */
@Component
public class Exports {

	private static final String LIST = "list/";

	private final NamedQuestions named;

	private final TableExport tables;

	private final FlowExport flows;

	private final GraphLists lists;

	private final BulkFiles bulk;

	private final JsonMapper json;

	Exports(NamedQuestions named, TableExport tables, FlowExport flows, GraphLists lists, BulkFiles bulk,
			JsonMapper json) {
		this.lists = lists;
		this.bulk = bulk;
		this.named = named;
		this.tables = tables;
		this.flows = flows;
		this.json = json;
	}

	/**
	 * Writes a file.
	 * @param name such as {@code committee-receipts.csv}, {@code flow.md},
	 * {@code list/contributions.csv} or {@code changes.jsonl}; blank for what there is,
	 * as JSON
	 * @throws Refusal {@code INVALID_ARGUMENT} if there is none of that name, or a
	 * parameter is wrong
	 * @throws org.moneytrail.core.Outage if the database does not answer; what was
	 * written then is not the whole
	 */
	public void write(String name, Map<String, List<String>> parameters, OutputStream out) throws IOException {
		if (name.isBlank()) {
			out.write(this.json.writerWithDefaultPrettyPrinter()
				.writeValueAsBytes(Map.of("queries", this.named.all().stream().map(IndexPage::describe).toList(),
						"lists", BulkController.describe(this.lists))));
			return;
		}
		if (name.equals("changes.jsonl")) {
			BulkController.Changes asked = BulkController.Changes.of(parameters);
			BulkManifest current = this.bulk.make();
			this.bulk.changes(this.bulk.since(asked.since(), current), current, asked.tables(), out);
			return;
		}
		if (name.startsWith(LIST)) {
			list(name.substring(LIST.length()), parameters, out);
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

	/**
	 * Writes the whole graph as files with a manifest.
	 * @param folder made if it is not there; files of the same names are replaced
	 * @return the version of the graph and the names of the files, the manifest last
	 * @throws org.moneytrail.core.Outage if a load is not finished or the graph changes
	 * all the time
	 */
	public List<String> writeAll(Path folder) throws IOException {
		BulkManifest manifest = this.bulk.make();
		Files.createDirectories(folder);
		List<String> names = new ArrayList<>(manifest.files().stream().map(BulkManifest.BulkFile::name).toList());
		names.add("manifest.json");
		for (String name : names) {
			Path file = this.bulk.find(manifest, name);
			if (file != null) {
				Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		return names;
	}

	private void list(String file, Map<String, List<String>> parameters, OutputStream out) throws IOException {
		int dot = file.indexOf('.');
		String ending = (dot < 0) ? "csv" : file.substring(dot + 1);
		GraphTable table = this.lists.find((dot < 0) ? file : file.substring(0, dot));
		if (table == null || !List.of("csv", "jsonl").contains(ending)) {
			throw Refusal.argument("name", "a name of the list",
					"there is no list \"" + file + "\"; moneytrail export names them");
		}
		Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
		List<String> plain = asked.remove("plain");
		GraphLists.Prepared list = this.lists.prepare(table, asked);
		if (ending.equals("csv")) {
			list.csv((version) -> out, plain != null && plain.contains("true"));
		}
		else {
			list.jsonLines((version) -> out);
		}
	}

}
