package org.moneytrail.graphql.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moneytrail.core.ErrorCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference pages, made as the build makes them. */
class ReferenceSiteTests {

	private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

	@TempDir
	static Path folder;

	@BeforeAll
	static void make() throws Exception {
		ReferenceSite.main(new String[] { "schema.graphqls", "docs", folder.toString() });
	}

	@Test
	void leadsNowhereThatIsNotThere() throws Exception {
		List<String> lost = new ArrayList<>();
		for (Path page : pages()) {
			Matcher href = HREF.matcher(Files.readString(page));
			while (href.find()) {
				String[] parts = href.group(1).split("#", 2);
				if (parts[0].startsWith("/") || parts[0].contains(":")) {
					continue;
				}
				Path to = parts[0].isEmpty() ? page : folder.resolve(parts[0]);
				if (!Files.exists(to)
						|| (parts.length > 1 && !Files.readString(to).contains("id=\"" + parts[1] + "\""))) {
					lost.add(page.getFileName() + ": " + href.group(1));
				}
			}
		}
		assertThat(lost).isEmpty();
	}

	@Test
	void findsEveryFieldAndEveryErrorCode() throws Exception {
		JsonNode entries = JsonMapper.shared().readTree(folder.resolve("index.json").toFile());
		List<String> names = new ArrayList<>();
		for (JsonNode entry : entries) {
			names.add(entry.path("name").asString());
			String[] href = entry.path("href").asString().split("#", 2);
			assertThat(Files.readString(folder.resolve(href[0]))).contains("id=\"" + href[1] + "\"");
		}
		assertThat(names).contains("Query.moneyFlow", "ChannelFlow.attributed", "FlowOptions.toleranceDays",
				"AttributionMethod.FIFO", "Money");
		for (ErrorCode code : ErrorCode.values()) {
			assertThat(names).contains(code.name());
		}
	}

	@Test
	void writesTextAsText() throws Exception {
		for (Path page : pages()) {
			assertThat(Files.readString(page)).doesNotContain("<script>").contains("<main id=\"content\"");
		}
		assertThat(Files.readString(folder.resolve("recipes.html"))).contains("&lt;", "keep_up.py");
	}

	private static List<Path> pages() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList();
		}
	}

}
