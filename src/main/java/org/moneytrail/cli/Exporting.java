package org.moneytrail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Failure;
import org.moneytrail.core.Refusal;
import org.moneytrail.export.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code moneytrail export}: what the plain addresses answer, to the standard output.
 */
@Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class, usageHelpAutoWidth = true,
		description = { "Writes the answer to a named question, or a flow, as a file to the standard output.", "",
				"WHAT is a file's name as under /q and /export: committee-receipts.csv, funders.jsonl, search.json, "
						+ "list/contributions.csv, flow.graphml, flow.gexf, flow.sankey.json, flow.ftm.jsonl, flow.md, "
						+ "changes.jsonl. Without WHAT it lists them.",
				"",
				"--all writes the whole graph: a table each as CSV, compressed, and manifest.json with their "
						+ "columns, rows and SHA-256. changes.jsonl since=VERSION tells what was added, changed and "
						+ "withdrawn since the files of that version." },
		footer = { "", "Examples:", "", "  moneytrail export",
				"  moneytrail export committee-receipts.csv id=committee:fec:C00401224 > receipts.csv",
				"  moneytrail export list/contributions.jsonl to=committee:fec:C00401224 since=2020-01-01",
				"  moneytrail export --all ./bulk", "  moneytrail export changes.jsonl since=3 > changes.jsonl",
				"  moneytrail export flow.md from=donor:v1-c3bc1bba5495696551a9 to=candidate:phl:larry-krasner > flow.md" })
final class Exporting implements Callable<Integer> {

	private final ToIntFunction<Exporting> runner;

	private final PrintStream out;

	private final PrintStream err;

	@Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "The file's name.")
	private String what = "";

	@Option(names = "--all", paramLabel = "FOLDER", description = "Writes the whole graph into this folder.")
	private @Nullable Path all;

	@Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "What it is asked with.")
	private List<String> parameters = new ArrayList<>();

	/**
	 * The command.
	 * @param runner runs it against the server there is, else on the database
	 */
	Exporting(ToIntFunction<Exporting> runner, PrintStream out, PrintStream err) {
		this.runner = runner;
		this.out = out;
		this.err = err;
	}

	@Override
	public Integer call() {
		return this.runner.applyAsInt(this);
	}

	/** Asks the running server. */
	ExitCode through(ControlClient server) {
		Path folder = this.all;
		if (folder != null) {
			return new BulkDownload("http://127.0.0.1:" + server.httpPort(), folder, this.out, this.err).run();
		}
		String address = (this.what.isEmpty() ? "/q/index.json"
				: (isExport() ? "/export/" : "/q/")
						+ URLEncoder.encode(this.what, StandardCharsets.UTF_8).replace("%2F", "/"))
				+ asked().entrySet()
					.stream()
					.flatMap((entry) -> entry.getValue()
						.stream()
						.map((value) -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
					.collect(Collectors.joining("&", "?", ""));
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
			HttpResponse<InputStream> answer = http.send(
					HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.httpPort() + address)).build(),
					HttpResponse.BodyHandlers.ofInputStream());
			try (InputStream body = answer.body()) {
				if (answer.statusCode() == 200) {
					body.transferTo(this.out);
					this.out.flush();
					return ExitCode.OK;
				}
				this.err.println("moneytrail: " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
				return (answer.statusCode() < 500) ? ExitCode.REFUSED : ExitCode.UNAVAILABLE;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return ExitCode.UNAVAILABLE;
		}
		catch (IOException ex) {
			this.err.println("moneytrail: the server broke off; what was written is not the whole");
			return ExitCode.UNAVAILABLE;
		}
	}

	/** Whether it is a file as a whole, not a question's answer. */
	private boolean isExport() {
		return this.what.startsWith("flow.") || this.what.startsWith("list/") || this.what.equals("changes.jsonl");
	}

	/** Asks the database that was opened here. */
	ExitCode with(Exports exports) {
		OutputStream to = this.out;
		Path folder = this.all;
		try {
			if (folder != null) {
				this.out.println(folder + ": " + String.join(", ", exports.writeAll(folder)));
				return ExitCode.OK;
			}
			exports.write(this.what, asked(), to);
			this.out.flush();
			return ExitCode.OK;
		}
		catch (Failure ex) {
			this.err.println("moneytrail: " + ex.getMessage());
			return (ex instanceof Refusal) ? ExitCode.REFUSED : ExitCode.UNAVAILABLE;
		}
		catch (IOException ex) {
			return ExitCode.FAILED;
		}
	}

	private Map<String, List<String>> asked() {
		Map<String, List<String>> asked = new LinkedHashMap<>();
		for (String parameter : this.parameters) {
			int equals = parameter.indexOf('=');
			if (equals < 1) {
				throw new UserError(ExitCode.REFUSED, "\"" + parameter + "\" is not NAME=VALUE");
			}
			asked.computeIfAbsent(parameter.substring(0, equals), (name) -> new ArrayList<>())
				.add(parameter.substring(equals + 1));
		}
		return asked;
	}

}
