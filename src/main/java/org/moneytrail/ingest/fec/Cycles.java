package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.moneytrail.ingest.Lines;
import org.moneytrail.ingest.SourceFile;

/** Which two-year cycle the files of a folder are of. */
final class Cycles {

	private static final Pattern IN_NAME = Pattern.compile("[a-z_-](?:20)?(\\d{2})\\.");

	private static final Pattern YEAR = Pattern.compile("(?:^|[^0-9])((?:\\d{4})?(20\\d{2}))(?:[^0-9]|$)");

	private static final int LOOK_AT = 2_000;

	private Cycles() {
	}

	/**
	 * By the linkage file, which says so; else by a file's name; else by the year most
	 * often seen; else by the year the first file was last changed. Odd years count to
	 * the next even one.
	 */
	static int of(List<SourceFile> files) {
		for (SourceFile file : files) {
			if (file.kind().equals(FileKind.CCL.word())) {
				Integer year = mostSeen(file, true);
				if (year != null) {
					return even(year);
				}
			}
		}
		for (SourceFile file : files) {
			Matcher name = IN_NAME.matcher(file.name().toLowerCase(Locale.ROOT) + ".");
			if (!file.kind().equals(FileKind.ITPAS2.word()) && name.find()) {
				int year = Integer.parseInt(name.group(1));
				return even((year > 70) ? 1900 + year : 2000 + year);
			}
		}
		for (SourceFile file : files) {
			Integer year = mostSeen(file, false);
			if (year != null) {
				return even(year);
			}
		}
		LocalDate modified = files.get(0).modifiedOn();
		return even((modified != null) ? modified.getYear() : LocalDate.now(ZoneOffset.UTC).getYear());
	}

	private static int even(int year) {
		return year + Math.floorMod(year, 2);
	}

	private static @Nullable Integer mostSeen(SourceFile file, boolean linkage) {
		Map<Integer, Integer> seen = new HashMap<>();
		try (Lines lines = new Lines(file.content().open(), StandardCharsets.ISO_8859_1)) {
			Lines.Line line = lines.next();
			for (int i = 0; i < LOOK_AT && line != null; i++) {
				if (linkage) {
					String[] fields = line.text().split("\\|", -1);
					if (fields.length == 7 && fields[2].matches("\\d{4}")) {
						seen.merge(Integer.valueOf(fields[2]), 1, Integer::sum);
					}
				}
				else {
					Matcher years = YEAR.matcher(line.text());
					if (years.find()) {
						seen.merge(Integer.valueOf(years.group(2)), 1, Integer::sum);
					}
				}
				line = lines.next();
			}
		}
		catch (IOException ex) {
			return null;
		}
		return seen.entrySet()
			.stream()
			.max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

}
