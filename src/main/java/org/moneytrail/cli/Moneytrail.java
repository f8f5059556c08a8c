package org.moneytrail.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.Backups;
import org.moneytrail.ingest.LoadOrder;
import org.moneytrail.neo4j.StartFailure;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The one program and its commands. */
@Command(name = "moneytrail", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Says how much of a donor's money reached a candidate, by which route, when, and on which filing.",
		synopsisSubcommandLabel = "[COMMAND]", usageHelpAutoWidth = true,
		footer = { "", "Without a command it serves. Examples:", "",
				"  moneytrail                                  serve at http://localhost:8080/",
				"  moneytrail --server.port=8090               serve on another port",
				"  moneytrail load fec ./fec-2020              load a folder of FEC bulk files",
				"  moneytrail load fec ./fec-2020 --dry-run    say what would become of every row",
				"  moneytrail status                           say what is loaded",
				"  moneytrail check                            see whether all of it is right",
				"  moneytrail backup ./backup                  evidence and decisions; restore brings them back",
				"  moneytrail reconcile                        compare with the filers' own totals",
				"  moneytrail explain 4021320191639267887      a source row, and why it counts or not",
				"  moneytrail export                           list what can be had as a file", "",
				"All state lies in ./data of the working directory; --moneytrail.data=DIRECTORY names another place.",
				"Any Spring property passes through: --spring.neo4j.uri=neo4j://host:7687 uses a Neo4j server",
				"instead of the embedded database.", "",
				"Exit codes: 0 done, 1 failed, 2 command line not understood, 3 data directory in use,",
				"4 refused as asked (another load is running, too), 5 database or server does not answer,",
				"6 done, but what was found is not as it should be (check; a load whose account does not add up)." })
public final class Moneytrail implements Callable<Integer> {

	/** What {@link #run} returns while a server runs: do not exit. */
	public static final int SERVING = -1;

	private static final Duration STARTING = Duration.ofSeconds(60);

	private final Class<?> application;

	private final PrintStream out;

	private final PrintStream err;

	private final boolean terminal;

	private Arguments arguments = Arguments.of();

	/**
	 * A program on these streams.
	 * @param application the Spring Boot application class
	 * @param terminal whether a person watches {@code out}
	 */
	public Moneytrail(Class<?> application, PrintStream out, PrintStream err, boolean terminal) {
		this.application = application;
		this.out = out;
		this.err = err;
		this.terminal = terminal;
	}

	/**
	 * Runs a command line to its end, or until a server is up.
	 * @return the exit code, or {@link #SERVING}
	 */
	public int run(String... args) {
		try {
			this.arguments = Arguments.of(args);
			return commandLine().execute(this.arguments.words().toArray(String[]::new));
		}
		catch (UserError ex) {
			return tell(ex);
		}
	}

	private CommandLine commandLine() {
		CommandLine line = new CommandLine(this);
		line.addSubcommand(new CommandLine(new Serve())).addSubcommand(new CommandLine(new Load()));
		line.addSubcommand(new CommandLine(new Unload()));
		line.addSubcommand(new CommandLine(new ShowStatus())).addSubcommand(new CommandLine(new Check()));
		line.addSubcommand(new CommandLine(new BackUp())).addSubcommand(new CommandLine(new Restore()));
		line.addSubcommand(new CommandLine(new Reconcile()));
		line.addSubcommand(new CommandLine(new Explain())).addSubcommand(new CommandLine(new Decide()));
		line.addSubcommand(new CommandLine(new Keys(() -> this.arguments.data(), this.out)));
		line.addSubcommand(new CommandLine(new Exporting(this::export, this.out, this.err)));
		line.setOut(new java.io.PrintWriter(this.out, true));
		line.setErr(new java.io.PrintWriter(this.err, true));
		line.setExecutionExceptionHandler((ex, command, parsed) -> {
			if (ex instanceof UserError error) {
				return tell(error);
			}
			throw ex;
		});
		return line;
	}

	private int tell(UserError error) {
		this.err.println("moneytrail: " + error.sentence());
		return error.exitCode().number();
	}

	@Override
	public Integer call() {
		return serve();
	}

	private int serve() {
		long begin = System.nanoTime();
		Path data = this.arguments.data();
		DataDirectory directory = DataDirectory.take(data, "serve");
		if (directory == null) {
			throw DataDirectory.inUse(data);
		}
		this.out.println("Starting on the data in " + data
				+ (Files.exists(data.resolve("neo4j")) || this.arguments.namesDatabase() ? ""
						: "; the first start makes the database"));
		try {
			ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
				.run(this.arguments.forSpring("--moneytrail.serve=true"));
			this.out.println(whereToGo(context, begin));
			return SERVING;
		}
		catch (RuntimeException ex) {
			directory.close();
			return startFailed(ex).number();
		}
	}

	private static String whereToGo(ConfigurableApplicationContext context, long begin) {
		String home = (context instanceof WebServerApplicationContext web && web.getWebServer() != null)
				? "http://localhost:" + web.getWebServer().getPort() : "";
		return String.format(Locale.ROOT,
				"Moneytrail is ready after %.1f s: %s/  explore at %s/graphiql  API at %s/graphql  (Ctrl+C stops it)",
				(System.nanoTime() - begin) / 1e9, home, home, home);
	}

	/** Spring has said why by now. */
	private static ExitCode startFailed(RuntimeException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StartFailure) {
				return ExitCode.UNAVAILABLE;
			}
		}
		return ExitCode.FAILED;
	}

	/**
	 * Through the running server if there is one, else with the database opened here.
	 * @param opening told before the database is opened here, which takes a while
	 */
	private int work(String command, Function<ControlClient, ExitCode> remote, Function<Work, ExitCode> local,
			Runnable opening, String... properties) {
		Path data = this.arguments.data();
		long patience = System.nanoTime() + STARTING.toNanos();
		while (true) {
			try (DataDirectory directory = DataDirectory.take(data, command)) {
				if (directory != null) {
					opening.run();
					return withDatabase(local, properties).number();
				}
			}
			RunFile owner = RunFile.find(data);
			if (owner != null && owner.controlPort() != 0) {
				return remote.apply(new ControlClient(owner)).number();
			}
			if (System.nanoTime() > patience || (owner != null && !owner.command().equals("serve"))) {
				throw DataDirectory.inUse(data);
			}
			LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
		}
	}

	private int export(Exporting command) {
		requireDatabase();
		return work("export", command::through, (work) -> work.export(command), () -> {
		});
	}

	private ExitCode withDatabase(Function<Work, ExitCode> job, String... properties) {
		List<String> own = new ArrayList<>(List.of(properties));
		own.addAll(List.of("--logging.level.root=WARN", "--moneytrail.flow.watch=false"));
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(this.application)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.run(this.arguments.forSpring(own.toArray(String[]::new)))) {
			return job.apply(context.getBean(Work.class));
		}
		catch (UserError ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return startFailed(ex);
		}
	}

	@Command(name = "serve", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = {
					"Serves the GraphQL API until it is stopped. This is what moneytrail does without a command.", "",
					"The first start makes the database in ./data/neo4j and loads the bundled story." },
			footer = { "", "Examples:", "", "  moneytrail serve", "  moneytrail serve --server.port=8090",
					"  moneytrail serve --spring.neo4j.uri=neo4j://host:7687 \\",
					"      --spring.neo4j.authentication.username=neo4j --spring.neo4j.authentication.password=SECRET",
					"  moneytrail serve --moneytrail.story=false        without the bundled story", "",
					"Memory of the embedded database: --moneytrail.embedded.page-cache=2GB" })
	private final class Serve implements Callable<Integer> {

		@Override
		public Integer call() {
			return serve();
		}

	}

	@Command(name = "load", mixinStandardHelpOptions = true, versionProvider = Version.class, usageHelpAutoWidth = true,
			description = { "Loads a source into the graph and says what became of every row.", "",
					"If a server runs on this data directory it does the work and keeps answering; else the "
							+ "database is opened for the load. Loading the same files again changes nothing. A load "
							+ "that was stopped half-way is simply run again. Two loads never run at once: the "
							+ "second one is refused (exit code 4, or 3 while another command holds the directory)." },
			footer = { "", "Examples:", "", "  moneytrail load fec ./fec-2020     FEC bulk files: cm, cn, ccl, itcont,",
					"                                     itpas2, itoth, oppexp, webk, weball, independent expenditures;",
					"                                     as .txt, .csv, .gz or .zip",
					"  moneytrail load philly ./phl       Philadelphia's yearly files to 2018; stances.csv of your own says",
					"                                     whom spending was for or against, with its source",
					"  moneytrail load mn ./mn-2022       Minnesota's downloads",
					"  moneytrail load story              the bundled story (done by the first serve)",
					"  moneytrail load fec ./fec-2020 --dry-run       what would become of every row",
					"  moneytrail load fec ./fec-2020 --since 2020-06-01", "",
					"Other states: a mapping and SQL in ./data/sources, see docs/adding-a-source.md" })
	private final class Load implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "SOURCE", description = "What kind of files these are, such as fec.")
		private String source = "";

		@Parameters(index = "1", arity = "0..1", paramLabel = "FOLDER",
				description = "The folder that holds them; a source that brings its own files takes none.")
		private @Nullable Path folder;

		@Option(names = "--dry-run",
				description = "Stage and decide, print what would become of every row, write nothing.")
		private boolean dryRun;

		@Option(names = "--since", paramLabel = "DAY",
				description = "Read only kinds of files of which one was changed on this day (2020-12-31) or later; "
						+ "the others stand as they were loaded before.")
		private @Nullable LocalDate since;

		@Mixin
		private Json json = new Json();

		@Override
		public Integer call() {
			Path given = this.folder;
			Path absolute = (given != null) ? given.toAbsolutePath().normalize() : null;
			if (absolute != null && !Files.isDirectory(absolute)) {
				throw new UserError(ExitCode.REFUSED,
						given + (Files.exists(absolute) ? " is no folder" : " does not exist")
								+ "; name the folder that holds the files");
			}
			LoadOrder order = new LoadOrder(this.source, absolute, this.since, this.dryRun);
			try (ConsoleProgress progress = progress(this.json)) {
				return work("load", (client) -> client.load(order, progress), (work) -> work.load(order, progress),
						() -> progress.line("opening the database"), "--moneytrail.embedded.open-late=true");
			}
		}

	}

	/** For people, or with the summary for programs on its own stream. */
	private ConsoleProgress progress(Json json) {
		return json.asked ? new ConsoleProgress(this.err, false, this.out)
				: new ConsoleProgress(this.out, this.terminal);
	}

	/** The option all commands that do something share. */
	private static final class Json {

		@Option(names = "--json",
				description = "One line of JSON on standard output at the end; what people read goes to standard error.")
		private boolean asked;

	}

	@Command(name = "unload", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = { "Takes a source, or one of its data sets, out of the graph and the evidence.", "",
					"Decisions of people on its rows are kept and stand again when it is loaded again." },
			footer = { "", "Examples:", "", "  moneytrail unload fec               all federal cycles",
					"  moneytrail unload fec-2020          one of them; status names them",
					"  moneytrail unload story" })
	private final class Unload implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "SOURCE", description = "The source, or the data set.")
		private String source = "";

		@Mixin
		private Json json = new Json();

		@Override
		public Integer call() {
			requireDatabase();
			try (ConsoleProgress progress = progress(this.json)) {
				return work("unload", (client) -> client.unload(this.source, progress),
						(work) -> work.unload(this.source, progress), () -> progress.line("opening the database"));
			}
		}

	}

	@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = {
					"Looks whether all is right: constraints and indexes; rows read = counted + not counted + rejected; "
							+ "the graph against the evidence, type by type and committee by committee; the money "
							+ "network against the graph.",
					"", "Reads everything once: minutes on a whole cycle. Exit code 6 if something is wrong." },
			footer = { "", "Examples:", "", "  moneytrail check", "  moneytrail check --json" })
	private final class Check implements Callable<Integer> {

		@Mixin
		private Json json = new Json();

		@Override
		public Integer call() {
			requireDatabase();
			try (ConsoleProgress progress = progress(this.json)) {
				return work("check", (client) -> client.check(progress), (work) -> work.check(progress),
						() -> progress.line("opening the database"));
			}
		}

	}

	@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = {
					"Writes a backup: every row as it was read with what was decided on it, people's decisions, and the "
							+ "sources of your own. The graph is made from it again, with the same ids.",
					"", "A running server goes on answering; loads wait until the backup is done." },
			footer = { "", "Examples:", "", "  moneytrail backup ./backup-2020-12-31" })
	private final class BackUp implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "FOLDER", description = "A new or empty folder.")
		private Path folder = Path.of("");

		@Mixin
		private Json json = new Json();

		@Override
		public Integer call() {
			requireDatabase();
			Path absolute = this.folder.toAbsolutePath().normalize();
			try (ConsoleProgress progress = progress(this.json)) {
				return work("backup", (client) -> client.backup(absolute, progress),
						(work) -> work.backup(absolute, progress), () -> progress.line("opening the database"));
			}
		}

	}

	@Command(name = "restore", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = { "Makes a data directory from a backup: the evidence, and the graph from it.", "",
					"The data directory must be new or empty; a server cannot run on it meanwhile. To go back to a "
							+ "backup, restore into a new directory, stop the server, and start it on that one." },
			footer = { "", "Examples:", "",
					"  moneytrail restore ./backup-2020-12-31 --moneytrail.data=./data-restored",
					"  moneytrail serve --moneytrail.data=./data-restored" })
	private final class Restore implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "FOLDER", description = "The backup.")
		private Path folder = Path.of("");

		@Mixin
		private Json json = new Json();

		@Override
		public Integer call() {
			Path backup = this.folder.toAbsolutePath().normalize();
			Path data = Moneytrail.this.arguments.data();
			try {
				Backups.requireWhole(backup);
			}
			catch (Refusal ex) {
				throw new UserError(ExitCode.REFUSED, String.valueOf(ex.getMessage()));
			}
			requireEmpty(data);
			try (ConsoleProgress progress = progress(this.json);
					DataDirectory directory = DataDirectory.take(data, "restore")) {
				if (directory == null) {
					throw DataDirectory.inUse(data);
				}
				progress.phase("copying the evidence");
				Backups.unpack(backup, data);
				progress.line("opening the database");
				return withDatabase((work) -> work.rebuild(backup, progress)).number();
			}
			catch (Refusal ex) {
				throw new UserError(ExitCode.REFUSED, String.valueOf(ex.getMessage()));
			}
			catch (Outage ex) {
				throw new UserError(ExitCode.UNAVAILABLE, String.valueOf(ex.getMessage()));
			}
		}

		private void requireEmpty(Path data) {
			try (Stream<Path> entries = Files.isDirectory(data) ? Files.list(data) : Stream.empty()) {
				if (entries.map((entry) -> String.valueOf(entry.getFileName()))
					.anyMatch((name) -> !name.equals("lock") && !name.equals("run"))) {
					throw new UserError(ExitCode.REFUSED, data
							+ " holds something already; restore into a new directory: --moneytrail.data=DIRECTORY");
				}
			}
			catch (IOException ex) {
				throw new UserError(ExitCode.REFUSED, "cannot look into " + data + ": " + ex.getMessage());
			}
		}

	}

	@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = "Says what is loaded, from which files, as of when, and how large the graph is.",
			footer = { "", "Examples:", "", "  moneytrail status",
					"  moneytrail status --moneytrail.data=/srv/moneytrail" })
	private final class ShowStatus implements Callable<Integer> {

		@Override
		public Integer call() {
			Path data = Moneytrail.this.arguments.data();
			if (!Files.exists(data.resolve("neo4j")) && !Moneytrail.this.arguments.namesDatabase()) {
				Moneytrail.this.out
					.println("Nothing is loaded: there is no database in " + data + " yet. Try: moneytrail serve");
				return ExitCode.OK.number();
			}
			try (ConsoleProgress progress = new ConsoleProgress(Moneytrail.this.out, Moneytrail.this.terminal)) {
				return work("status", (client) -> client.status(progress), (work) -> work.status(progress), () -> {
				});
			}
		}

	}

	@Command(name = "reconcile", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = {
					"Compares every committee's and candidate's own totals (webk, weball) with what their rows add up to.",
					"",
					"Lists the differences by size with the likely cause. Lines that may hold small gifts or "
							+ "payments without rows differ only where rows exceed them." },
			footer = { "", "Examples:", "", "  moneytrail reconcile                       the largest differences",
					"  moneytrail reconcile --csv > differences.csv",
					"  moneytrail reconcile --csv --all > lines.csv" })
	private final class Reconcile implements Callable<Integer> {

		@Option(names = "--csv", description = "Every differing line as CSV.")
		private boolean csv;

		@Option(names = "--all", description = "All differences, and with --csv the lines that agree as well.")
		private boolean all;

		@Override
		public Integer call() {
			requireDatabase();
			try (ConsoleProgress progress = new ConsoleProgress(Moneytrail.this.out, Moneytrail.this.terminal)) {
				return work("reconcile", (client) -> client.reconcile(this.csv, this.all, progress),
						(work) -> work.reconcile(this.csv, this.all, progress), () -> {
						});
			}
		}

	}

	private void requireDatabase() {
		Path data = this.arguments.data();
		if (!Files.exists(data.resolve("neo4j")) && !this.arguments.namesDatabase()) {
			throw new UserError(ExitCode.REFUSED, "nothing is loaded: there is no database in " + data + " yet");
		}
	}

	@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = {
					"Shows a source row word for word, whether it counts, by which rule and version, and the row "
							+ "counted instead." },
			footer = { "", "Examples:", "", "  moneytrail explain 4021320191639267887",
					"  moneytrail explain row:fec-ie-0123456789abcdef01234567-1" })
	private final class Explain implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "ROW", description = "The row id, as in rowId of any answer.")
		private String row = "";

		@Override
		public Integer call() {
			requireDatabase();
			try (ConsoleProgress progress = new ConsoleProgress(Moneytrail.this.out, Moneytrail.this.terminal)) {
				return work("explain", (client) -> client.explain(this.row, progress),
						(work) -> work.explain(this.row, progress), () -> {
						});
			}
		}

	}

	@Command(name = "decide", mixinStandardHelpOptions = true, versionProvider = Version.class,
			usageHelpAutoWidth = true,
			description = { "Decides whether one row counts, over what the rules say.", "",
					"The decision is kept with its reason in the evidence, stands through reloads and rebuilds, shows "
							+ "on the row in every answer, and is taken back by --undo." },
			footer = { "", "Examples:", "",
					"  moneytrail decide 4021320191639267887 --not-count --reason \"the same gift as row …\"",
					"  moneytrail decide 4021320191639267887 --count --reason \"no memo: the filer confirms it\"",
					"  moneytrail decide 4021320191639267887 --undo" })
	private final class Decide implements Callable<Integer> {

		@Parameters(index = "0", paramLabel = "ROW", description = "The row id, as in rowId of any answer.")
		private String row = "";

		@ArgGroup(exclusive = true, multiplicity = "1")
		private Choice choice = new Choice();

		@Option(names = "--reason", paramLabel = "TEXT", description = "Why; shown with the row.")
		private String reason = "";

		@Override
		public Integer call() {
			requireDatabase();
			Boolean counts = this.choice.undo ? null : Boolean.valueOf(this.choice.count);
			try (ConsoleProgress progress = new ConsoleProgress(Moneytrail.this.out, Moneytrail.this.terminal)) {
				return work("decide", (client) -> client.decide(this.row, counts, this.reason, progress),
						(work) -> work.decide(this.row, counts, this.reason, progress),
						() -> progress.line("opening the database"));
			}
		}

	}

	/** One of three. */
	private static final class Choice {

		@Option(names = "--count", description = "The row counts.")
		private boolean count;

		@Option(names = "--not-count", description = "The row does not count.")
		private boolean notCount;

		@Option(names = "--undo", description = "What the rules say stands again.")
		private boolean undo;

	}

}
