package org.moneytrail.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Refusal;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whole lists at {@code /export/list/NAME.csv} and {@code .jsonl}, the whole graph under
 * {@code /export/bulk}, and what changed since a version at
 * {@code /export/changes.jsonl}.
 */
@RestController
class BulkController {

	private static final String JSON_LINES = "application/x-ndjson";

	private final GraphLists lists;

	private final BulkFiles bulk;

	private final FileAnswers answers;

	BulkController(GraphLists lists, BulkFiles bulk, FileAnswers answers) {
		this.lists = lists;
		this.bulk = bulk;
		this.answers = answers;
	}

	@GetMapping(path = { "/export/list", "/export/list/" }, produces = "text/html;charset=UTF-8")
	String page() {
		return ListPage.html(this.lists);
	}

	@GetMapping(path = "/export/list/index.json", produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> index() {
		return Map.of("lists", describe(this.lists));
	}

	/** What a program must know of the lists. */
	static List<Map<String, Object>> describe(GraphLists lists) {
		List<Map<String, Object>> described = new ArrayList<>();
		for (GraphTable table : lists.all()) {
			Map<String, Object> list = new LinkedHashMap<>();
			list.put("name", table.name());
			list.put("about", table.title());
			list.put("paths",
					List.of("/export/list/" + table.name() + ".csv", "/export/list/" + table.name() + ".jsonl"));
			list.put("parameters", GraphLists.parameters(table));
			list.put("columns", BulkManifest.ColumnFact.of(table));
			described.add(list);
		}
		return described;
	}

	@GetMapping("/export/list/{name:[a-z-]+}.{format:csv|jsonl}")
	void list(@PathVariable String name, @PathVariable String format,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		GraphTable table = this.lists.find(name);
		if (table == null) {
			this.answers.tell(404, unknown("there is no list \"" + name + "\"; /export/list/index.json names them"),
					response);
			return;
		}
		Map<String, List<String>> asked = new LinkedHashMap<>(parameters);
		List<String> plain = asked.remove("plain");
		GraphLists.Prepared list = this.lists.prepare(table, asked);
		boolean csv = format.equals("csv");
		GraphLists.Target target = (version) -> {
			response.setHeader(FileAnswers.VERSION, version);
			return this.answers.start(response, csv ? "text/csv;charset=UTF-8" : JSON_LINES, name + "." + format);
		};
		if ("HEAD".equals(request.getMethod())) {
			this.answers.start(response, csv ? "text/csv;charset=UTF-8" : JSON_LINES, name + "." + format);
		}
		else if (csv) {
			list.csv(target, plain != null && plain.contains("true"));
		}
		else {
			list.jsonLines(target);
		}
	}

	@GetMapping(path = "/export/bulk/manifest.json", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<BulkManifest> manifest() {
		BulkManifest current = this.bulk.current();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.eTag('"' + current.folder() + '"')
			.header(FileAnswers.VERSION, current.graphVersion())
			.body(current);
	}

	/** Answers ranges, and whether it is the file a client has already: Spring does. */
	@GetMapping("/export/bulk/{set:v[0-9]+-[0-9a-f]+}/{file:[a-z-]+\\.csv\\.gz|manifest\\.json}")
	@Nullable ResponseEntity<Resource> file(@PathVariable String set, @PathVariable String file, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		BulkManifest manifest = this.bulk.all()
			.stream()
			.filter((kept) -> kept.folder().equals(set))
			.findFirst()
			.orElse(null);
		Path path = (manifest != null) ? this.bulk.find(manifest, file) : null;
		if (manifest == null || path == null || !Files.exists(path)) {
			this.answers.tell(404,
					unknown("these files are not kept any more; /export/bulk/manifest.json names those of now"),
					response);
			return null;
		}
		BulkManifest.BulkFile fact = manifest.find(file);
		String tag = '"' + ((fact != null) ? fact.sha256() : set) + '"';
		String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
		boolean whole = ifRange != null && !ifRange.equals(tag);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
			.eTag(tag)
			.header(FileAnswers.VERSION, manifest.graphVersion())
			.contentType((fact != null) ? MediaType.parseMediaType("application/gzip") : MediaType.APPLICATION_JSON)
			.contentLength(Files.size(path))
			.body(whole ? new InputStreamResource(Files.newInputStream(path)) : new FileSystemResource(path));
	}

	@GetMapping("/export/changes.jsonl")
	void changes(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
			throws IOException {
		Changes asked = Changes.of(parameters);
		BulkManifest current = this.bulk.current();
		BulkManifest before = this.bulk.since(asked.since(), current);
		response.setHeader(FileAnswers.VERSION, current.graphVersion());
		this.bulk.changes(before, current, asked.tables(), this.answers.start(response, JSON_LINES, "changes.jsonl"));
	}

	@ExceptionHandler
	void refuse(Failure failure, HttpServletResponse response) throws IOException {
		this.answers.refuse(failure, response);
	}

	private static Refusal unknown(String message) {
		return new Refusal(ErrorCode.INVALID_ARGUMENT, message, Map.of("argument", "name"));
	}

	/**
	 * What changes are asked for.
	 *
	 * @param since a version of the graph
	 * @param tables only these; all if empty
	 */
	record Changes(long since, Set<String> tables) {

		/**
		 * Reads parameters.
		 * @throws Refusal {@code INVALID_ARGUMENT} if one is unknown, missing or wrong
		 */
		static Changes of(Map<String, List<String>> parameters) {
			parameters.keySet()
				.stream()
				.filter((name) -> !List.of("since", "table").contains(name))
				.findFirst()
				.ifPresent((name) -> {
					throw Refusal.argument(name, "since, table", "changes take since and table, no \"" + name + "\"");
				});
			String since = parameters.getOrDefault("since", List.of("")).getFirst();
			if (!since.matches("\\d{1,18}")) {
				throw Refusal.argument("since", "a graph version",
						"since must be a graph version, as graphVersion of any answer");
			}
			Set<String> tables = new TreeSet<>();
			parameters.getOrDefault("table", List.of())
				.stream()
				.flatMap((names) -> List.of(names.split(",")).stream())
				.filter((name) -> !name.isBlank())
				.forEach((name) -> tables.add(name.strip()));
			for (String table : tables) {
				if (BulkTables.ALL.stream().noneMatch((one) -> one.name().equals(table))) {
					throw Refusal.argument("table",
							String.join(", ", BulkTables.ALL.stream().map(GraphTable::name).toList()),
							"there is no table of the name asked for");
				}
			}
			return new Changes(Long.parseLong(since), tables);
		}

	}

}
