package org.moneytrail.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DataDirectoryTests {

	@TempDir
	Path folder;

	@Test
	void hasOneOwnerAtATime() {
		try (DataDirectory first = DataDirectory.take(this.folder, "serve")) {
			assertThat(first).isNotNull();
			assertThat(DataDirectory.take(this.folder, "load")).isNull();
			assertThat(DataDirectory.inUse(this.folder)).hasMessageContaining("moneytrail serve (process ")
				.hasMessageContaining("--moneytrail.data=");
		}
		try (DataDirectory second = DataDirectory.take(this.folder, "load")) {
			assertThat(second).isNotNull();
		}
	}

	@Test
	void saysInASentenceThatItCannotBeUsed() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThatThrownBy(() -> DataDirectory.take(file, "serve")).isInstanceOf(UserError.class)
			.hasMessageContaining("cannot use")
			.hasMessageContaining("--moneytrail.data=");
	}

	@Test
	void takesNoRunFileOfAProcessThatIsGoneOrOfAnotherShape() throws IOException {
		new RunFile(Long.MAX_VALUE, "serve", 1, 2, "t").save(this.folder);
		assertThat(RunFile.find(this.folder)).isNull();
		Files.writeString(RunFile.in(this.folder), "pid=abc\n");
		assertThat(RunFile.find(this.folder)).isNull();
		RunFile.delete(this.folder);
		assertThat(RunFile.find(this.folder)).isNull();
	}

}
