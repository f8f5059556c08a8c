package org.moneytrail.ingest.efile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.FolderFiles;
import org.moneytrail.ingest.SourceFile;

/**
 * The electronic filings in a folder and the folders in it, plain, gzipped or in the
 * FEC's daily zips. A filing is known by its first record, whatever its file is called; a
 * file called {@code .fec} without one is read too, so that its rows are accounted for.
 */
final class FilingFolder {

	private static final String DATA_SET = "efile";

	private static final String EXPECTED = "a folder with electronic filings of the FEC (.fec files, their first record "
			+ "HDR), plain, .gz or in .zip";

	private static final int DEEPEST = 8;

	private static final Pattern NAME = Pattern.compile(".*\\.fec(\\.gz)?");

	private static final Pattern NUMBER = Pattern.compile("(?:.*/)?(\\d{1,9})\\.fec(?:\\.gz)?");

	private FilingFolder() {
	}

	/**
	 * Each filing is a kind of file of its own: a later delivery adds filings and
	 * replaces those it brings again.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no folder or holds no filing
	 */
	static Delivery inspect(@Nullable Path folder) {
		List<SourceFile> files = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (FolderFiles.Found file : all(folder)) {
			List<String> first = file.firstLines(1);
			boolean filing = !first.isEmpty()
					&& (Header.begins(first.getFirst()) || Header.of(first.getFirst()) != null);
			if (filing || NAME.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
				files.add(file.as(kind(file.name())));
			}
			else {
				notes.add("skipped " + file.name() + ": its first record is no HDR of an electronic filing");
			}
		}
		if (files.isEmpty()) {
			throw Refusal.argument("folder", EXPECTED, folder + " holds no file we read; expected is " + EXPECTED);
		}
		return new Delivery(DATA_SET,
				String.valueOf(Path.of(String.valueOf(folder)).toAbsolutePath().normalize().getFileName()), files,
				notes);
	}

	private static List<FolderFiles.Found> all(@Nullable Path folder) {
		List<FolderFiles.Found> found = new ArrayList<>(FolderFiles.list(folder, EXPECTED));
		if (folder == null) {
			return found;
		}
		try (Stream<Path> inside = Files.walk(folder, DEEPEST)) {
			for (Path each : inside.filter((path) -> !path.equals(folder) && Files.isDirectory(path))
				.sorted()
				.toList()) {
				String prefix = folder.relativize(each).toString().replace('\\', '/') + "/";
				FolderFiles.list(each, EXPECTED)
					.forEach((file) -> found.add(new FolderFiles.Found(prefix + file.name(), file.bytes(),
							file.modifiedOn(), file.raw(), file.content())));
			}
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", EXPECTED, folder + " cannot be read: " + ex.getMessage());
		}
		return found;
	}

	/** By the filing's number, which is its file's name; else by the name as it is. */
	private static String kind(String name) {
		Matcher number = NUMBER.matcher(name.toLowerCase(Locale.ROOT));
		return "filing-" + (number.matches() ? number.group(1)
				: "x-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
	}

}
