package org.moneytrail.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodeTests {

	@ParameterizedTest
	@EnumSource
	void isExplainedToThoseWhoMeetIt(ErrorCode code) throws IOException {
		assertThat(Files.readString(Path.of("docs/api.md"))).contains("| `" + code + "` |");
	}

}
