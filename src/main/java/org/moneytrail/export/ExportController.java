package org.moneytrail.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Refusal;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Questions with a name at plain addresses, {@code /q/NAME.json}, {@code .csv},
 * {@code .jsonl}, and flows as files, {@code /export/flow.graphml} and the like.
 */
@RestController
class ExportController {

	/** The version asked for, beside a question's own parameters. */
	private static final String VERSION = "v";

	private static final String PLAIN = "plain";

	private final NamedQuestions named;

	private final TableExport tables;

	private final FlowExport flows;

	private final IndexPage index;

	private final FileAnswers answers;

	ExportController(NamedQuestions named, TableExport tables, FlowExport flows, IndexPage index, FileAnswers answers) {
		this.named = named;
		this.tables = tables;
		this.flows = flows;
		this.index = index;
		this.answers = answers;
	}

	@GetMapping(path = { "/q", "/q/" }, produces = "text/html;charset=UTF-8")
	String index() {
		return this.index.html(this.flows.parameters());
	}

	@GetMapping(path = "/q/index.json", produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> list() {
		return Map.of("queries", this.named.all().stream().map(IndexPage::describe).toList());
	}

	@GetMapping("/q/{name:[a-z0-9-]+}.{format:json|csv|jsonl}")
	void answer(@PathVariable String name, @PathVariable String format,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) throws IOException {
		NamedQuestion question = this.named.find(name);
		if (question == null) {
			this.answers.tell(404,
					new Refusal(ErrorCode.INVALID_ARGUMENT,
							"there is no query \"" + name + "\"; /q lists those there are", Map.of("argument", "name")),
					response);
			return;
		}
		Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
		checkVersion(question, asked.remove(VERSION));
		List<String> plain = asked.remove(PLAIN);
		response.setHeader("X-Query-Version", String.valueOf(question.version()));
		switch (format) {
			case "json" -> {
				byte[] body = this.tables.json(question, asked);
				this.answers.start(response, "application/json", null).write(body);
			}
			case "csv" -> {
				TableExport.Prepared table = this.tables.prepare(question, asked);
				table.csv(this.answers.start(response, "text/csv;charset=UTF-8", name + ".csv"),
						plain != null && plain.contains("true"));
			}
			default -> {
				TableExport.Prepared table = this.tables.prepare(question, asked);
				table.jsonLines(this.answers.start(response, "application/x-ndjson", name + ".jsonl"));
			}
		}
	}

	@GetMapping("/export/flow.{ending:graphml|gexf|sankey\\.json|ftm\\.jsonl|md}")
	void flow(@PathVariable String ending, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletResponse response) throws IOException {
		FlowFormat format = FlowFormat.find(ending);
		if (format == null) {
			throw new IllegalStateException("no format " + ending);
		}
		Map<String, Object> flow = this.flows.ask(parameters);
		this.flows.write(flow, format,
				this.answers.start(response, format.mediaType() + ";charset=UTF-8", "flow." + format.ending()));
	}

	@ExceptionHandler
	void refuse(Failure failure, HttpServletResponse response) throws IOException {
		this.answers.refuse(failure, response);
	}

	private static void checkVersion(NamedQuestion question, @Nullable List<String> asked) {
		if (asked != null && !asked.equals(List.of(String.valueOf(question.version())))) {
			throw Refusal.argument(VERSION, String.valueOf(question.version()), question.name() + " is at version "
					+ question.version() + "; see /q for what changed its parameters");
		}
	}

}
