package org.moneytrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.GraphCheck;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.export.Exports;
import org.moneytrail.ingest.Backups;
import org.moneytrail.ingest.LoadOrder;
import org.moneytrail.ingest.LoadReport;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.RowDecisions;
import org.moneytrail.ingest.Unloader;
import org.moneytrail.neo4j.StartFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the commands do, once a database is there: the same for a command that opened it
 * and for a request to the running server.
 */
@Component
class Work {

	private static final Logger log = LoggerFactory.getLogger(Work.class);

	private static final String STOPPED = "it was stopped; nothing is lost: run the same command again";

	private final Loader loader;

	private final Status status;

	private final Reconciling reconciling;

	private final Explaining explaining;

	private final RowDecisions decisions;

	private final ObjectProvider<GraphFollower> followers;

	private final Unloader unloader;

	private final Backups backups;

	private final ObjectProvider<GraphCheck> checks;

	private final Exports exports;

	private volatile boolean stopping;

	Work(Loader loader, Status status, Reconciling reconciling, Explaining explaining, RowDecisions decisions,
			ObjectProvider<GraphFollower> followers, Unloader unloader, Backups backups,
			ObjectProvider<GraphCheck> checks, Exports exports) {
		this.exports = exports;
		this.loader = loader;
		this.status = status;
		this.reconciling = reconciling;
		this.explaining = explaining;
		this.decisions = decisions;
		this.followers = followers;
		this.unloader = unloader;
		this.backups = backups;
		this.checks = checks;
	}

	/** Loads, telling the report at the end, and why not if it could not. */
	ExitCode load(LoadOrder order, Progress progress) {
		return job("load of " + order.source(), progress, () -> {
			// What is read from the graph right now would be half of this load's.
			this.followers.orderedStream().forEach(GraphFollower::settle);
			LoadReport report = this.loader.load(order, progress);
			tell(report, order.dryRun(), progress);
			return report.addsUp() ? ExitCode.OK : ExitCode.WRONG;
		});
	}

	/** Takes a source or data set out of graph and evidence. */
	ExitCode unload(String source, Progress progress) {
		return job("unload of " + source, progress, () -> {
			this.followers.orderedStream().forEach(GraphFollower::settle);
			List<String> gone = this.unloader.unload(source, progress);
			progress.line("unloaded " + String.join(", ", gone) + "; decisions on its rows are kept");
			if (gone.contains("philadelphia-2017")) {
				progress.line("the next start of the server loads the bundled story again, unless it is started with "
						+ "--moneytrail.story=false");
			}
			progress.summary(Map.of("unloaded", gone));
			return ExitCode.OK;
		});
	}

	/** Writes a backup. */
	ExitCode backup(Path folder, Progress progress) {
		return job("backup", progress, () -> {
			Backups.Backup backup = this.backups.backup(folder, progress);
			progress.line(String.format(Locale.ROOT, "backed up %s to %s (%,d bytes, graph version %d)",
					backup.dataSets().isEmpty() ? "no data" : String.join(", ", backup.dataSets()), backup.folder(),
					backup.bytes(), backup.graphVersion()));
			progress.line("restore it with: moneytrail restore " + backup.folder() + " --moneytrail.data=NEW");
			progress.summary(facts(backup));
			return ExitCode.OK;
		});
	}

	/** Makes the graph from the evidence a backup brought. */
	ExitCode rebuild(Path backup, Progress progress) {
		return job("restore", progress, () -> {
			Backups.Backup restored = this.backups.rebuild(backup, progress);
			progress
				.line("restored " + (restored.dataSets().isEmpty() ? "no data" : String.join(", ", restored.dataSets()))
						+ " (graph version " + restored.graphVersion() + ")");
			progress.summary(facts(restored));
			return ExitCode.OK;
		});
	}

	private static Map<String, Object> facts(Backups.Backup backup) {
		return Map.of("folder", backup.folder().toString(), "dataSets", backup.dataSets(), "graphVersion",
				backup.graphVersion(), "bytes", backup.bytes());
	}

	/** Says what is as it should be and what is not. */
	ExitCode check(Progress progress) {
		return job("check", progress, () -> {
			List<GraphCheck.Finding> findings = new ArrayList<>();
			progress.phase("checking");
			for (GraphCheck check : this.checks.orderedStream().toList()) {
				for (GraphCheck.Finding finding : check.check()) {
					findings.add(finding);
					progress.line(String.format(Locale.ROOT, "%-6s %-18s %s", finding.right() ? "ok" : "WRONG",
							finding.what(), finding.detail()));
				}
			}
			boolean right = findings.stream().allMatch(GraphCheck.Finding::right);
			progress.line(right ? "everything is as it should be"
					: "something is wrong; loading the same files again, or restoring a backup, makes the graph anew");
			progress.summary(Map.of("right", right, "findings",
					findings.stream()
						.map((one) -> Map.of("what", one.what(), "right", one.right(), "detail", one.detail()))
						.toList()));
			return right ? ExitCode.OK : ExitCode.WRONG;
		});
	}

	private ExitCode job(String name, Progress progress, Supplier<ExitCode> job) {
		try {
			return job.get();
		}
		catch (Refusal ex) {
			return tell(ExitCode.REFUSED, String.valueOf(ex.getMessage()), progress);
		}
		catch (Outage | StartFailure ex) {
			return tell(ExitCode.UNAVAILABLE, this.stopping ? STOPPED : String.valueOf(ex.getMessage()), progress);
		}
		catch (RuntimeException ex) {
			if (this.stopping) {
				return tell(ExitCode.UNAVAILABLE, STOPPED, progress);
			}
			log.error("the {} failed", name, ex);
			return tell(ExitCode.FAILED, "the " + name + " failed: " + ex.getMessage()
					+ "; nothing is lost, run it again; the log says more", progress);
		}
	}

	private static ExitCode tell(ExitCode code, String sentence, Progress progress) {
		progress.line(sentence);
		progress.summary(Map.of("error", sentence, "exit", code.number()));
		return code;
	}

	/** From here on the database goes away because it was told to. */
	@EventListener(ContextClosedEvent.class)
	void stop() {
		this.stopping = true;
	}

	/** Tells what is loaded. */
	ExitCode status(Progress progress) {
		try {
			this.status.text().lines().forEach(progress::line);
			return ExitCode.OK;
		}
		catch (Outage ex) {
			progress.line(String.valueOf(ex.getMessage()));
			return ExitCode.UNAVAILABLE;
		}
	}

	/** Tells the filers' own totals beside ours. */
	ExitCode reconcile(boolean csv, boolean all, Progress progress) {
		return answer(progress, () -> this.reconciling.tell(csv, all, progress));
	}

	/** Tells a source row, what was decided on it, and why. */
	ExitCode explain(String row, Progress progress) {
		return answer(progress, () -> this.explaining.tell(row, progress));
	}

	/**
	 * Decides about a row, over what the rules say.
	 * @param counts null to take the decision before back
	 */
	ExitCode decide(String row, @Nullable Boolean counts, String reason, Progress progress) {
		return answer(progress, () -> {
			RowDecisions.Decided decided = this.decisions.decide(row, counts, reason, progress);
			this.explaining.tell(row, progress);
			progress.line((decided.changed() ? "the graph is changed" : "the graph was so already") + " (graph version "
					+ decided.graphVersion() + "); moneytrail decide ROW --undo takes a decision back");
		});
	}

	/** Writes a file. */
	ExitCode export(Exporting command) {
		return command.with(this.exports);
	}

	private static ExitCode answer(Progress progress, Runnable job) {
		try {
			job.run();
			return ExitCode.OK;
		}
		catch (Refusal ex) {
			progress.line(String.valueOf(ex.getMessage()));
			return ExitCode.REFUSED;
		}
		catch (Outage ex) {
			progress.line(String.valueOf(ex.getMessage()));
			return ExitCode.UNAVAILABLE;
		}
	}

	private static void tell(LoadReport report, boolean dryRun, Progress progress) {
		report.table().lines().forEach(progress::line);
		report.notes().forEach(progress::line);
		if (report.rejectedFile() != null) {
			progress.line("rejected rows: " + report.rejectedFile());
		}
		String done = dryRun ? "a dry run: nothing was written; to load it, leave --dry-run out" : "loaded";
		progress.line((report.changed() ? done : "nothing new: exactly these files were loaded before") + " ("
				+ report.importId() + ", graph version " + report.graphVersion() + ")");
		if (!report.addsUp()) {
			progress.line("the account does not add up; please report this");
		}
		progress.summary(LoadFacts.of(report, dryRun));
	}

}
