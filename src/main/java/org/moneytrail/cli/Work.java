package org.moneytrail.cli;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.GraphFollower;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.LoadReport;
import org.moneytrail.ingest.Loader;
import org.moneytrail.ingest.Progress;
import org.moneytrail.ingest.RowDecisions;
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

	private static final String STOPPED = "the load was stopped; nothing is lost: run the same load again";

	private final Loader loader;

	private final Status status;

	private final Reconciling reconciling;

	private final Explaining explaining;

	private final RowDecisions decisions;

	private final ObjectProvider<GraphFollower> followers;

	private volatile boolean stopping;

	Work(Loader loader, Status status, Reconciling reconciling, Explaining explaining, RowDecisions decisions,
			ObjectProvider<GraphFollower> followers) {
		this.loader = loader;
		this.status = status;
		this.reconciling = reconciling;
		this.explaining = explaining;
		this.decisions = decisions;
		this.followers = followers;
	}

	/**
	 * Loads, telling the report at the end, and why not if it could not.
	 * @param folder null where the source brings its own files
	 */
	ExitCode load(String source, @Nullable Path folder, Progress progress) {
		try {
			// What is read from the graph right now would be half of this load's.
			this.followers.orderedStream().forEach(GraphFollower::settle);
			LoadReport report = this.loader.load(source, folder, progress);
			tell(report, progress);
			return report.addsUp() ? ExitCode.OK : ExitCode.FAILED;
		}
		catch (Refusal ex) {
			progress.line(String.valueOf(ex.getMessage()));
			return ExitCode.REFUSED;
		}
		catch (Outage ex) {
			progress.line(this.stopping ? STOPPED : String.valueOf(ex.getMessage()));
			return ExitCode.UNAVAILABLE;
		}
		catch (RuntimeException ex) {
			if (this.stopping) {
				progress.line(STOPPED);
				return ExitCode.UNAVAILABLE;
			}
			log.error("the load of {} failed", source, ex);
			progress.line("the load failed: " + ex.getMessage() + "; nothing is lost, load again; the log says more");
			return ExitCode.FAILED;
		}
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

	private static void tell(LoadReport report, Progress progress) {
		report.table().lines().forEach(progress::line);
		report.notes().forEach(progress::line);
		if (report.rejectedFile() != null) {
			progress.line("rejected rows: " + report.rejectedFile());
		}
		progress.line((report.changed() ? "loaded" : "nothing new: exactly these files were loaded before") + " ("
				+ report.importId() + ", graph version " + report.graphVersion() + ")");
		if (!report.addsUp()) {
			progress.line("the account does not add up; please report this");
		}
	}

}
