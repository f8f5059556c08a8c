package org.moneytrail.neo4j;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaFileTests {

	@Test
	void splitsAtASemicolonThatEndsALine() {
		SchemaFile file = new SchemaFile("V1", "// one; two;\nCREATE A {x: 'a;b'};\n\nCREATE B\n\t{y: 1};  \nCREATE C");
		assertThat(file.statements()).containsExactly("CREATE A {x: 'a;b'}", "CREATE B\n\t{y: 1}", "CREATE C");
	}

	@Test
	void hasTheSameChecksumWithEitherLineEnd() {
		assertThat(new SchemaFile("V1", "A;\nB;\n").checksum())
			.isEqualTo(new SchemaFile("V1", "A;\r\nB;\r\n").checksum());
	}

	@Test
	void comesInTheOrderOfNamesAndSaysIfNotExistsEverywhere() throws IOException {
		assertThat(SchemaFile.all()).extracting(SchemaFile::name).isSorted().isNotEmpty();
		assertThat(SchemaFile.all()).flatExtracting(SchemaFile::statements)
			.allSatisfy((statement) -> assertThat(statement).contains("IF NOT EXISTS"));
	}

	@Test
	void findsItsFilesInAThreadOfAnotherClassLoader() throws Exception {
		List<Integer> found = new ArrayList<>();
		Thread thread = new Thread(() -> {
			try {
				found.add(SchemaFile.all().size());
			}
			catch (IOException ex) {
				found.add(-1);
			}
		});
		thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
		thread.start();
		thread.join();
		assertThat(found).singleElement().satisfies((size) -> assertThat(size).isPositive());
	}

}
