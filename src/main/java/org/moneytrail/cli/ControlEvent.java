package org.moneytrail.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.Progress;

/**
 * One line of what the control address answers, as JSON. The last one has an exit code.
 *
 * @param phase a phase begins
 * @param done how far the phase is; with {@code total} and {@code unit}
 * @param line a sentence
 * @param summary what was done, for programs
 * @param exit the exit code; nothing follows
 */
record ControlEvent(@Nullable String phase, @Nullable Long done, @Nullable Long total, @Nullable String unit,
		@Nullable String line, @Nullable Map<String, Object> summary, @Nullable Integer exit) {

	static ControlEvent phase(String name) {
		return new ControlEvent(name, null, null, null, null, null, null);
	}

	static ControlEvent progress(long done, long total, String unit) {
		return new ControlEvent(null, done, total, unit, null, null, null);
	}

	static ControlEvent line(String text) {
		return new ControlEvent(null, null, null, null, text, null, null);
	}

	static ControlEvent summary(Map<String, ?> facts) {
		return new ControlEvent(null, null, null, null, null, new LinkedHashMap<>(facts), null);
	}

	static ControlEvent exit(ExitCode code) {
		return new ControlEvent(null, null, null, null, null, null, code.number());
	}

	/** Passes on what is no exit code. */
	void tell(Progress progress) {
		if (this.phase != null) {
			progress.phase(this.phase);
		}
		if (this.done != null) {
			progress.advance(this.done, (this.total != null) ? this.total : -1, (this.unit != null) ? this.unit : "");
		}
		if (this.line != null) {
			progress.line(this.line);
		}
		if (this.summary != null) {
			progress.summary(this.summary);
		}
	}

}
