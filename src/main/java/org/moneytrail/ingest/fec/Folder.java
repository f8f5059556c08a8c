package org.moneytrail.ingest.fec;

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
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.Lines;
import org.moneytrail.ingest.SourceFile;
import org.moneytrail.ingest.Unpacked;

/**
 * What a folder holds of the FEC's bulk files, plain, gzipped or in the FEC's own zips.
 */
final class Folder {

	private static final String EXPECTED = "a folder with FEC bulk files: cm, cn, ccl, itcont or indiv, itpas2 or pas2, "
			+ "itoth or oth, oppexp, webk, weball, independent_expenditure, each as .txt, .csv, .gz or .zip";

	private final Path path;

	private final List<SourceFile> files = new ArrayList<>();

	private final List<String> notes = new ArrayList<>();

	private Folder(Path path) {
		this.path = path;
	}

	/**
	 * Looks at the folder itself, not at folders in it.
	 * @throws Refusal {@code INVALID_ARGUMENT} if it is no folder or holds nothing we
	 * read
	 */
	static Delivery inspect(@Nullable Path path) {
		if (path == null || !Files.isDirectory(path)) {
			throw refusal((path == null) ? "no folder is named" : path + " is no folder");
		}
		Folder folder = new Folder(path);
		try (Stream<Path> entries = Files.list(path)) {
			for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
				folder.look(file);
			}
		}
		catch (IOException ex) {
			throw refusal(path + " cannot be read: " + ex.getMessage());
		}
		if (folder.files.isEmpty()) {
			throw refusal(path + " holds no file we read");
		}
		int cycle = Cycles.of(folder.files);
		return new Delivery("fec-" + cycle, String.valueOf(path.toAbsolutePath().normalize().getFileName()),
				folder.files, folder.notes);
	}

	private void look(Path file) throws IOException {
		String name = file.getFileName().toString();
		if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
			lookInside(file, name);
			return;
		}
		FileKind kind = FileKind.ofName(name);
		if (kind == null) {
			skip(name, name.toLowerCase(Locale.ROOT).contains("header") ? "column names only" : "not a file we read");
			return;
		}
		boolean gzip = name.toLowerCase(Locale.ROOT).endsWith(".gz");
		SourceFile.Opener raw = () -> Files.newInputStream(file);
		add(name, kind, file, raw, gzip
				? () -> new Unpacked(new GZIPInputStream(Files.newInputStream(file), 1 << 16), Files.size(file)) : raw);
	}

	/**
	 * The FEC's zip holds one file, and for itcont the same rows again in a folder by
	 * date.
	 */
	private void lookInside(Path file, String name) throws IOException {
		List<? extends ZipEntry> members;
		try (ZipFile zip = new ZipFile(file.toFile())) {
			members = zip.stream()
				.filter((entry) -> !entry.isDirectory() && !entry.getName().contains("/"))
				.filter((entry) -> FileKind.ofName(entry.getName()) != null)
				.sorted(Comparator.comparing(ZipEntry::getName))
				.toList();
		}
		catch (IOException ex) {
			skip(name, "not a readable zip: " + ex.getMessage());
			return;
		}
		if (members.isEmpty()) {
			skip(name, "holds no file we read");
		}
		for (ZipEntry member : members) {
			FileKind kind = FileKind.ofName(member.getName());
			if (kind != null) {
				SourceFile.Opener content = () -> member(file, member.getName());
				add(name + "/" + member.getName(), kind, file, content, content);
			}
		}
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

	private void add(String name, FileKind kind, Path file, SourceFile.Opener raw, SourceFile.Opener content)
			throws IOException {
		String unfit = unfit(kind, content);
		if (unfit != null) {
			skip(name, unfit);
			return;
		}
		LocalDate modified = Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
		this.files.add(new SourceFile(name, kind.word(), Files.size(file), modified, raw, content));
	}

	/**
	 * Why a file is not what its name says; one good line among the first hundred is
	 * enough.
	 */
	private static @Nullable String unfit(FileKind kind, SourceFile.Opener content) {
		try (Lines lines = new Lines(content.open(), StandardCharsets.ISO_8859_1)) {
			Lines.Line line = lines.next();
			String flaw = (line == null) ? "is empty" : line.flaw();
			for (int i = 0; i < 100 && line != null; i++) {
				if (line.flaw() == null && kind.fits(line.text())) {
					return null;
				}
				line = lines.next();
			}
			return (flaw != null) ? flaw : "its lines do not look like " + kind.word();
		}
		catch (IOException ex) {
			return "cannot be read: " + ex.getMessage();
		}
	}

	private void skip(String name, String why) {
		this.notes.add("skipped " + name + ": " + why);
	}

	private static Refusal refusal(String what) {
		return Refusal.argument("folder", EXPECTED, what + "; expected is " + EXPECTED);
	}

}
