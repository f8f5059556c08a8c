package org.moneytrail.graphql;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlainObjectTests {

	private static final List<String> KEYS = List.of("text", "none", "list", "whole", "flag", "exact", "many",
			"\"odd\"");

	private final Object[] values = { "\"é\n", null, Arrays.asList("a", null, List.of(1, true)), 7, false,
			new BigDecimal("1.50"), 1L << 40, 2.5 };

	private final PlainObject object = new PlainObject(new PlainObject.Keys(KEYS), this.values);

	private final Map<String, Object> map = new LinkedHashMap<>();

	PlainObjectTests() {
		for (int i = 0; i < KEYS.size(); i++) {
			this.map.put(KEYS.get(i), this.values[i]);
		}
	}

	@Test
	void isWrittenAsAnyMapIs() {
		JsonMapper json = JsonMapper.shared();
		PlainObject outer = new PlainObject(new PlainObject.Keys(List.of("in", "all")),
				new Object[] { this.object, List.of(this.object, this.map) });
		Map<String, Object> plain = new LinkedHashMap<>();
		plain.put("in", this.map);
		plain.put("all", List.of(this.map, this.map));
		assertThat(json.writeValueAsString(Map.of("data", outer)))
			.isEqualTo(json.writeValueAsString(Map.of("data", plain)));
	}

	@Test
	void aLastingOneIsWrittenAsItWas() {
		PlainObject.Keys keys = new PlainObject.Keys(List.of("\"odd\"", "none", "whole", "flag"));
		PlainObject object = new PlainObject(keys, new Object[] { "é\n\u2028\ud83d\ude00", null, 7, true });
		LastShown shown = new LastShown();
		assertThat(shown.find(keys)).isNull();
		shown.keep(object);
		PlainObject lasting = shown.find(new PlainObject.Keys(List.of("\"odd\"", "none", "whole", "flag")));
		assertThat(lasting).isEqualTo(object);
		JsonMapper json = JsonMapper.shared();
		for (int time = 0; time < 2; time++) {
			assertThat(json.writeValueAsBytes(List.of(lasting, Map.of("in", lasting))))
				.isEqualTo(json.writeValueAsBytes(List.of(object, Map.of("in", object))));
			assertThat(json.writeValueAsString(List.of(lasting))).isEqualTo(json.writeValueAsString(List.of(object)));
			assertThat(json.valueToTree(lasting).toString()).isEqualTo(json.writeValueAsString(object));
		}
		assertThat(shown.find(new PlainObject.Keys(List.of("\"odd\"", "none", "whole")))).isNull();
		shown.keep(this.object);
		assertThat(shown.find(keys)).as("what is not flat is not kept").isSameAs(lasting);
	}

	@Test
	void readsAsThatMap() {
		assertThat(this.object).isEqualTo(this.map).hasSameHashCodeAs(this.map);
		assertThat(this.map).isEqualTo(this.object);
		assertThat(this.object.keySet()).containsExactlyElementsOf(KEYS);
		assertThat(this.object.get("whole")).isEqualTo(7);
		assertThat(this.object.get("none")).isNull();
		assertThat(this.object.get("other")).isNull();
		assertThat(this.object.containsKey("none")).isTrue();
		assertThat(this.object.containsKey("other")).isFalse();
	}

	@Test
	void cannotBeChanged() {
		assertThatThrownBy(() -> this.object.put("text", "other")).isInstanceOf(UnsupportedOperationException.class);
		assertThatThrownBy(() -> this.object.remove("text")).isInstanceOf(UnsupportedOperationException.class);
	}

}
