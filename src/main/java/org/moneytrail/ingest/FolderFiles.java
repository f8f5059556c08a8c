package org.moneytrail.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

/**
 * The files of a folder, plain, gzipped or in zips, for sources that know theirs by
 * content.
 */
public final class FolderFiles {

	private FolderFiles() {
	}

	/**
	 * The files of the folder itself by name; those in a zip by the zip's name and
	 * theirs.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no folder or cannot be read
	 */
	public static List<Found> list(@Nullable Path folder, String expected) {
		if (folder == null || !Files.isDirectory(folder)) {
			throw Refusal.argument("folder", expected,
					((folder == null) ? "no folder is named" : folder + " is no folder") + "; expected is " + expected);
		}
		List<Found> found = new ArrayList<>();
		try (Stream<Path> entries = Files.list(folder)) {
			for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
				look(file, found);
			}
		}
		catch (IOException ex) {
			throw Refusal.argument("folder", expected, folder + " cannot be read: " + ex.getMessage());
		}
		return found;
	}

	private static void look(Path file, List<Found> found) throws IOException {
		String name = file.getFileName().toString();
		String lower = name.toLowerCase(Locale.ROOT);
		LocalDate modified = Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
		SourceFile.Opener raw = () -> Files.newInputStream(file);
		if (lower.endsWith(".zip")) {
			try (ZipFile zip = new ZipFile(file.toFile())) {
				zip.stream()
					.filter((entry) -> !entry.isDirectory())
					.sorted(Comparator.comparing(ZipEntry::getName))
					.map(ZipEntry::getName)
					.forEach((entry) -> {
						SourceFile.Opener content = () -> member(file, entry);
						found.add(new Found(name + "/" + entry, file.toFile().length(), modified, content, content));
					});
			}
			return;
		}
		SourceFile.Opener content = lower.endsWith(".gz")
				? () -> new Unpacked(new GZIPInputStream(Files.newInputStream(file), 1 << 16), Files.size(file)) : raw;
		found.add(new Found(name, Files.size(file), modified, raw, content));
	}

	private static InputStream member(Path file, String name) throws IOException {
		ZipInputStream zip = new ZipInputStream(Files.newInputStream(file));
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			if (entry.getName().equals(name)) {
				return new Unpacked(zip, Files.size(file));
			}
		}
		zip.close();
		throw new IOException(name + " is not in " + file);
	}

	/**
	 * A file, not yet known for what it is.
	 *
	 * @param name with the zip's name before it
	 */
	public record Found(String name, long bytes, LocalDate modifiedOn, SourceFile.Opener raw,
			SourceFile.Opener content) {

		/** The first lines, bytes as Latin-1; none if the file cannot be read. */
		public List<String> firstLines(int most) {
			List<String> lines = new ArrayList<>();
			try (Lines reader = new Lines(this.content.open(), StandardCharsets.ISO_8859_1)) {
				Lines.Line line = reader.next();
				while (line != null && lines.size() < most) {
					lines.add(line.text());
					line = reader.next();
				}
			}
			catch (IOException ex) {
				return List.of();
			}
			return lines;
		}

		/** As a file of a delivery. */
		public SourceFile as(String kind) {
			return new SourceFile(this.name, kind, this.bytes, this.modifiedOn, this.raw, this.content);
		}

	}

}
