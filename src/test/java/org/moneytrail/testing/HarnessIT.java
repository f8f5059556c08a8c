package org.moneytrail.testing;

import org.junit.jupiter.api.Test;

import java.util.Map;

import org.moneytrail.neo4j.GraphReader;
import org.moneytrail.neo4j.NamedQuery;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@ContextConfiguration(initializers = HarnessDatabase.class)
class HarnessIT {

	@Autowired
	GraphReader reader;

	@Test
	void answersOverBolt() {
		assertThat(this.reader.<Long>find(new NamedQuery("one", "RETURN $x AS x"), Map.of("x", 1L),
				(row) -> row.number("x")))
			.isEqualTo(1L);
	}

}
