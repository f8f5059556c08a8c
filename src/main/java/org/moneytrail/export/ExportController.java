package org.moneytrail.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

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

	private static final Logger log = LoggerFactory.getLogger(ExportController.class);

	/** The version asked for, beside a question's own parameters. */
	private static final String VERSION = "v";

	private static final String PLAIN = "plain";

	private final NamedQuestions named;

	private final TableExport tables;

	private final FlowExport flows;

	private final IndexPage index;

	private final JsonMapper json;

	ExportController(NamedQuestions named, TableExport tables, FlowExport flows, IndexPage index, JsonMapper json) {
		this.named = named;
		this.tables = tables;
		this.flows = flows;
		this.index = index;
		this.json = json;
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
			tell(404,
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
				start(response, "application/json", null).write(body);
			}
			case "csv" -> {
				TableExport.Prepared table = this.tables.prepare(question, asked);
				table.csv(start(response, "text/csv;charset=UTF-8", name + ".csv"),
						plain != null && plain.contains("true"));
			}
			default -> {
				TableExport.Prepared table = this.tables.prepare(question, asked);
				table.jsonLines(start(response, "application/x-ndjson", name + ".jsonl"));
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
				start(response, format.mediaType() + ";charset=UTF-8", "flow." + format.ending()));
	}

	@ExceptionHandler
	void refuse(Failure failure, HttpServletResponse response) throws IOException {
		if (response.isCommitted()) {
			// What was sent must not pass for the whole: the connection breaks off.
			log.warn("an export broke off: {}", failure.getMessage());
			throw new IOException("broken off", failure);
		}
		tell(switch (failure.code()) {
			case TIMEOUT, UNAVAILABLE, OVERLOADED, STALE_VERSION -> 503;
			case INTERNAL -> 500;
			default -> 400;
		}, failure, response);
	}

	private static void checkVersion(NamedQuestion question, @Nullable List<String> asked) {
		if (asked != null && !asked.equals(List.of(String.valueOf(question.version())))) {
			throw Refusal.argument(VERSION, String.valueOf(question.version()), question.name() + " is at version "
					+ question.version() + "; see /q for what changed its parameters");
		}
	}

	private static OutputStream start(HttpServletResponse response, String type, @Nullable String file)
			throws IOException {
		response.setContentType(type);
		response.setHeader("Cache-Control", "no-cache");
		if (file != null) {
			response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
		}
		return response.getOutputStream();
	}

	private void tell(int status, Failure failure, HttpServletResponse response) throws IOException {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", failure.code().name());
		extensions.putAll(failure.details());
		response.reset();
		response.setStatus(status);
		start(response, MediaType.APPLICATION_JSON_VALUE, null).write(this.json.writeValueAsBytes(Map.of("errors",
				List.of(Map.of("message", String.valueOf(failure.getMessage()), "extensions", extensions)))));
	}

}
