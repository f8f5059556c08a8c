package org.moneytrail.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArgumentsTests {

	@Test
	void tellsPropertiesFromWordsByTheirDot() {
		Arguments arguments = Arguments.of("load", "fec", "./data.2020", "--server.port=8090", "--help");
		assertThat(arguments.words()).containsExactly("load", "fec", "./data.2020", "--help");
		assertThat(arguments.properties()).containsExactly("--server.port=8090");
	}

	@Test
	void refusesAPropertyWithoutAValue() {
		assertThatThrownBy(() -> Arguments.of("--server.port", "8090")).isInstanceOf(UserError.class)
			.hasMessageContaining("--server.port=VALUE");
	}

	@Test
	void putsAllStateIntoTheDirectoryThatIsNamed() {
		assertThat(Arguments.of().data()).isEqualTo(Path.of("./data"));
		assertThat(Arguments.of("--moneytrail.data=/x").data()).isEqualTo(Path.of("/x"));
		assertThat(Arguments.of("--moneytrail.data=/x").forSpring()).containsExactly("--moneytrail.data=/x");
	}

	@Test
	void knowsWhetherADatabaseIsNamed() {
		assertThat(Arguments.of("--spring.neo4j.uri=neo4j://h").namesDatabase()).isTrue();
		assertThat(Arguments.of("--spring.neo4j.uri=").namesDatabase()).isFalse();
	}

}
