package org.moneytrail.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.Progress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Progress for a person at a terminal, as a bar with count and rate, or for a file, as
 * plain lines now and then.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

	private static final Duration PLAIN_INTERVAL = Duration.ofSeconds(5);

	private static final int BAR_WIDTH = 100;

	private final PrintStream out;

	private final boolean terminal;

	private @Nullable ProgressBar bar;

	private String phase = "working";

	private long phaseStart = System.nanoTime();

	private long lastPlain = this.phaseStart;

	/** Where the summary for programs goes; null if none is asked for. */
	private final @Nullable PrintStream summary;

	ConsoleProgress(PrintStream out, boolean terminal) {
		this(out, terminal, null);
	}

	/**
	 * @param out for people
	 * @param summary one line of JSON at the end; null for none
	 */
	ConsoleProgress(PrintStream out, boolean terminal, @Nullable PrintStream summary) {
		this.out = out;
		this.terminal = terminal;
		this.summary = summary;
	}

	@Override
	public void summary(Map<String, ?> facts) {
		if (this.summary != null) {
			close();
			this.summary.println(JsonMapper.shared().writeValueAsString(facts));
		}
	}

	@Override
	public void phase(String name) {
		close();
		this.phase = name;
		this.phaseStart = System.nanoTime();
		this.lastPlain = this.phaseStart;
		if (!this.terminal) {
			this.out.println(name);
		}
	}

	@Override
	public void advance(long done, long total, String unit) {
		if (this.terminal) {
			bar(total, unit).maxHint(total).stepTo(done);
			return;
		}
		long now = System.nanoTime();
		boolean end = total > 0 && done >= total;
		if (end || now - this.lastPlain >= PLAIN_INTERVAL.toNanos()) {
			this.lastPlain = now;
			this.out.println("  " + sentence(done, total, unit, now));
		}
	}

	@Override
	public void line(String text) {
		close();
		this.out.println(text);
	}

	@Override
	public void close() {
		if (this.bar != null) {
			this.bar.close();
			this.bar = null;
		}
	}

	private ProgressBar bar(long total, String unit) {
		ProgressBar known = this.bar;
		if (known == null) {
			known = new ProgressBarBuilder().setTaskName(this.phase)
				.setInitialMax(total)
				.setUnit(" " + unit, 1)
				.setStyle(ProgressBarStyle.ASCII)
				.setUpdateIntervalMillis(200)
				.showSpeed()
				.setConsumer(new ConsoleProgressBarConsumer(this.out, BAR_WIDTH))
				.build();
			this.bar = known;
		}
		return known;
	}

	private String sentence(long done, long total, String unit, long now) {
		double seconds = Math.max((now - this.phaseStart) / 1e9, 0.001);
		String of = (total > 0) ? String.format(Locale.ROOT, " of %,d", total) : "";
		return String.format(Locale.ROOT, "%,d%s %s, %,.0f a second%s", done, of, unit, done / seconds,
				left(done, total, seconds));
	}

	/** The time left at this rate, once it can be told. */
	private static String left(long done, long total, double seconds) {
		if (total <= done || done == 0 || seconds < 1) {
			return "";
		}
		long left = Math.round(seconds / done * (total - done));
		return (left < 60) ? ", " + left + " s left"
				: String.format(Locale.ROOT, ", %d:%02d min left", left / 60, left % 60);
	}

}
