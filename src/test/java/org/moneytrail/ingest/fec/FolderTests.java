package org.moneytrail.ingest.fec;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.Refusal;
import org.moneytrail.ingest.Delivery;
import org.moneytrail.ingest.SourceFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FolderTests {

	private static final String GIFT = Stage.row("C00000001", "15", "IND", "DOE, ANN", "01152020", "9", "",
			Stage.tail("", "1"));

	@TempDir
	Path folder;

	@Test
	void readsTextGzipAndTheFecsOwnZips() throws IOException, SQLException {
		Stage.write(this.folder, "cm.txt", "C00000001|FIRST PAC|T|||CITY|VA|22201|U|Q||M|C||\n");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(this.folder.resolve("itoth.txt.gz")))) {
			out.write(GIFT.replace("|1\n", "|2\n").getBytes(StandardCharsets.ISO_8859_1));
		}
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(this.folder.resolve("indiv20.zip")))) {
			for (String member : new String[] { "by_date/itcont_2020_20010101_20191231.txt", "itcont.txt" }) {
				zip.putNextEntry(new ZipEntry(member));
				zip.write(GIFT.getBytes(StandardCharsets.ISO_8859_1));
			}
		}
		Stage.write(this.folder, "cm_header_file.csv", "CMTE_ID,CMTE_NM\n");
		Stage.write(this.folder, "webk20.txt", "something else\n");

		Delivery delivery = Folder.inspect(this.folder);

		assertThat(delivery.dataSet()).isEqualTo("fec-2020");
		assertThat(delivery.files()).extracting(SourceFile::name)
			.containsExactly("cm.txt", "indiv20.zip/itcont.txt", "itoth.txt.gz");
		assertThat(delivery.notes()).containsExactly("skipped cm_header_file.csv: column names only",
				"skipped webk20.txt: its lines do not look like webk");
		try (Stage stage = Stage.of(this.folder)) {
			assertThat(stage.rows("SELECT row_id, file, line FROM verdict WHERE kind LIKE 'it%' ORDER BY 1"))
				.containsExactly("1 indiv20.zip/itcont.txt 1", "2 itoth.txt.gz 1");
		}
	}

	@Test
	void saysWhatIsExpectedWhereNothingIsUsable() {
		assertThatThrownBy(() -> Folder.inspect(this.folder)).isInstanceOf(Refusal.class)
			.hasMessageContaining("holds no file we read; expected is a folder with FEC bulk files");
		assertThatThrownBy(() -> Folder.inspect(this.folder.resolve("nowhere"))).isInstanceOf(Refusal.class)
			.hasMessageContaining("is no folder");
	}

}
