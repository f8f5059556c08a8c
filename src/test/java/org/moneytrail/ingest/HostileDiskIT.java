package org.moneytrail.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.ErrorCode;
import org.moneytrail.core.Outage;
import org.moneytrail.core.Refusal;
import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.testing.GraphDigest;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Files and disks that are not as they should be: a clear word, and the graph as it was.
 */
class HostileDiskIT {

	private static final int GIFTS = 40;

	@TempDir
	static Path directory;

	private static SmallDisk evidence;

	private static ConfigurableApplicationContext context;

	private static Loader loader;

	private static GraphReader reader;

	@TempDir
	Path folder;

	@BeforeAll
	static void startOnASmallDisk() throws IOException {
		evidence = SmallDisk.mount(directory.resolve("data/evidence"), 48);
		context = RebuildIT.start(directory.resolve("data"), Long.MAX_VALUE);
		loader = context.getBean(Loader.class);
		reader = context.getBean(GraphReader.class);
		load(SmallCycle.write(directory.resolve("good"), 2020, 0, GIFTS));
	}

	@AfterAll
	static void stop() {
		if (context != null) {
			context.close();
		}
		if (evidence != null) {
			evidence.close();
		}
	}

	@Test
	void saysThatTheDiskIsFullAndLoadsOnceThereIsRoom() throws IOException {
		Map<String, String> before = GraphDigest.of(reader);
		SmallCycle.write(this.folder, 2020, 0, GIFTS);
		Path gifts = this.folder.resolve("itcont.txt");
		String words = " ".repeat(10);
		try (OutputStream out = Files.newOutputStream(gifts)) {
			for (int i = 0; i < 300_000; i++) {
				out.write(SmallCycle
					.row(2020, "C00000001", "15", "IND",
							"DOE, " + Integer.toHexString(i * 7919) + words + Integer.toHexString(i * 104_729), "", i,
							100 + i)
					.getBytes(StandardCharsets.ISO_8859_1));
			}
		}

		assertThatThrownBy(() -> load(this.folder)).isInstanceOf(Outage.class)
			.hasMessageContaining("is full")
			.hasMessageContaining("evidence")
			.satisfies((ex) -> assertThat(((Outage) ex).code()).isEqualTo(ErrorCode.UNAVAILABLE));
		assertThat(GraphDigest.of(reader)).isEqualTo(before);

		SmallCycle.write(this.folder, 2020, 0, GIFTS + 1);
		evidence.resize(256);
		assertThat(load(this.folder).changed()).isTrue();
		load(directory.resolve("good"));
		assertThat(kinds(GraphDigest.of(reader))).isEqualTo(kinds(before));
	}

	@Test
	void saysThatADirectoryCannotBeWritten() throws IOException {
		Path data = directory.resolve("read-only");
		try (SmallDisk disk = SmallDisk.mount(data, 16)) {
			disk.makeReadOnly();
			Throwable failure = catchThrowable(() -> RebuildIT.start(data, Long.MAX_VALUE).close());
			while (failure.getCause() != null && !String.valueOf(failure.getMessage()).contains(data.toString())) {
				failure = failure.getCause();
			}
			assertThat(failure).hasMessageContaining(data.toString());
		}
	}

	@Test
	void refusesAFileThatEndsTooEarly() throws IOException {
		SmallCycle.write(this.folder, 2020, 0, 5_000);
		Path plain = this.folder.resolve("itcont.txt");
		byte[] packed = gzip(Files.readAllBytes(plain));
		Files.write(this.folder.resolve("itcont.txt.gz"), Arrays.copyOf(packed, packed.length / 2));
		Files.delete(plain);

		refuses("itcont.txt.gz", "Unexpected end of ZLIB input stream");
	}

	@Test
	void refusesAFileMadeToFillTheDisk() throws IOException {
		SmallCycle.write(this.folder, 2020, 0, GIFTS);
		byte[] row = Files.readAllBytes(this.folder.resolve("itcont.txt"));
		byte[] zeros = new byte[1 << 20];
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(this.folder.resolve("itcont.zip")))) {
			zip.putNextEntry(new ZipEntry("itcont.txt"));
			zip.write(row);
			for (int i = 0; i < 80; i++) {
				zip.write(zeros);
			}
			zip.closeEntry();
		}
		Files.delete(this.folder.resolve("itcont.txt"));

		refuses("itcont.zip/itcont.txt", "200 times its size");
	}

	@Test
	void countsAFileUnderTwoNamesOnce() throws IOException {
		Map<String, String> before = GraphDigest.of(reader);
		SmallCycle.write(this.folder, 2020, 0, GIFTS);
		Files.copy(this.folder.resolve("itcont.txt"), this.folder.resolve("indiv20.txt"));

		LoadReport report = load(this.folder);

		assertThat(report.addsUp()).isTrue();
		assertThat(report.account()).filteredOn((line) -> line.rule().equals("DUPLICATE"))
			.singleElement()
			.satisfies((line) -> assertThat(line.rows()).isEqualTo(GIFTS + 2));
		load(directory.resolve("good"));
		assertThat(kinds(GraphDigest.of(reader))).isEqualTo(kinds(before));
	}

	@Test
	void loadsAFileAnewThatChangedUnderItsName() throws IOException {
		Map<String, String> before = GraphDigest.of(reader);
		SmallCycle.write(this.folder, 2020, 0, GIFTS);
		assertThat(load(this.folder).changed()).isFalse();
		SmallCycle.write(this.folder, 2020, 1, GIFTS);

		LoadReport report = load(this.folder);

		assertThat(report.changed()).isTrue();
		assertThat(report.files()).filteredOn((file) -> file.name().equals("itcont.txt"))
			.singleElement()
			.satisfies((file) -> assertThat(file.rows()).isEqualTo(GIFTS + 1));
		load(directory.resolve("good"));
		assertThat(kinds(GraphDigest.of(reader))).isEqualTo(kinds(before));
	}

	private void refuses(String file, String why) {
		Map<String, String> before = GraphDigest.of(reader);
		assertThatThrownBy(() -> load(this.folder)).isInstanceOf(Refusal.class)
			.hasMessageContaining(file)
			.hasMessageContaining(why);
		assertThat(GraphDigest.of(reader)).isEqualTo(before);
	}

	private static LoadReport load(Path from) {
		return loader.load("fec", from, Progress.SILENT);
	}

	/** Without the accounts of loads and the version, which every load moves on. */
	private static Map<String, String> kinds(Map<String, String> digest) {
		digest.keySet()
			.removeIf((kind) -> List.of("Import", "GraphState", "READ", "ACCOUNTS").stream().anyMatch(kind::contains));
		return digest;
	}

	private static byte[] gzip(byte[] bytes) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

}
