package org.moneytrail.graphql;

import java.io.StringWriter;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.UTF8JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * An object of an answer: values beside the keys they share with all objects of their
 * selection. Reads as a map in the order of the selection, cannot be changed, and writes
 * itself as JSON without a look at the class of each key.
 */
final class PlainObject extends AbstractMap<String, @Nullable Object> implements JacksonSerializable {

	private static final JsonFactory TEXT = new JsonFactory();

	private final Keys keys;

	private final @Nullable Object[] values;

	/** Whether it will be written again and again. */
	private final boolean lasts;

	/** As it was written; null unless it lasts. */
	private volatile @Nullable SerializedString written;

	/**
	 * @param values in the order of the keys; not copied
	 */
	PlainObject(Keys keys, @Nullable Object[] values) {
		this(keys, values, false);
	}

	private PlainObject(Keys keys, @Nullable Object[] values, boolean lasts) {
		this.keys = keys;
		this.values = values;
		this.lasts = lasts;
	}

	/** The same, its JSON kept once it is written; only if it is flat. */
	PlainObject lasting() {
		return new PlainObject(this.keys, this.values, true);
	}

	/** Whether there is nothing in it but texts, whole numbers and flags. */
	boolean isFlat() {
		return Arrays.stream(this.values)
			.allMatch((value) -> value == null || value instanceof String || value instanceof Integer
					|| value instanceof Boolean);
	}

	/** Whether it is what that selection selects. */
	boolean isOf(Keys keys) {
		return this.keys == keys || this.keys.fields.equals(keys.fields);
	}

	@Override
	public int size() {
		return this.values.length;
	}

	@Override
	public boolean containsKey(Object key) {
		return this.keys.places.containsKey(key);
	}

	@Override
	public @Nullable Object get(Object key) {
		Integer place = this.keys.places.get(key);
		return (place != null) ? this.values[place] : null;
	}

	@Override
	public Set<Map.Entry<String, @Nullable Object>> entrySet() {
		return new AbstractSet<>() {

			@Override
			public int size() {
				return PlainObject.this.values.length;
			}

			@Override
			public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
				return new Entries();
			}

		};
	}

	@Override
	public void serialize(JsonGenerator json, SerializationContext context) {
		if (this.lasts && json instanceof UTF8JsonGenerator) {
			json.writeRawValue(written(context));
		}
		else {
			writeAnew(json, context);
		}
	}

	private void writeAnew(JsonGenerator json, SerializationContext context) {
		json.writeStartObject();
		for (int place = 0; place < this.values.length; place++) {
			json.writeName(this.keys.names[place]);
			write(this.values[place], json, context);
		}
		json.writeEndObject();
	}

	private SerializedString written(SerializationContext context) {
		SerializedString known = this.written;
		if (known == null) {
			StringWriter text = new StringWriter();
			try (JsonGenerator json = TEXT.createGenerator(ObjectWriteContext.empty(), text)) {
				writeAnew(json, context);
			}
			known = new SerializedString(text.toString());
			this.written = known;
		}
		return known;
	}

	@Override
	public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer types) {
		serialize(json, context);
	}

	private static void write(@Nullable Object value, JsonGenerator json, SerializationContext context) {
		switch (value) {
			case null -> json.writeNull();
			case String text -> json.writeString(text);
			case PlainObject object -> object.serialize(json, context);
			case List<?> list -> {
				json.writeStartArray();
				for (Object entry : list) {
					write(entry, json, context);
				}
				json.writeEndArray();
			}
			case Integer number -> json.writeNumber(number);
			case Boolean flag -> json.writeBoolean(flag);
			default -> context.writeValue(json, value);
		}
	}

	private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {

		private int place;

		@Override
		public boolean hasNext() {
			return this.place < PlainObject.this.values.length;
		}

		@Override
		public Map.Entry<String, @Nullable Object> next() {
			if (!hasNext()) {
				throw new NoSuchElementException();
			}
			int at = this.place++;
			return new SimpleImmutableEntry<>(PlainObject.this.keys.names[at].getValue(), PlainObject.this.values[at]);
		}

	}

	/** The keys of a selection, in its order. */
	static final class Keys {

		private final SerializedString[] names;

		private final Map<String, Integer> places = new HashMap<>();

		/** The name and the field of each; those that select the same are equal. */
		private final List<?> fields;

		Keys(List<String> keys) {
			this(keys, keys);
		}

		/**
		 * @param fields what is selected, name by name
		 */
		Keys(List<String> keys, List<?> fields) {
			this.fields = fields;
			this.names = keys.stream().map(SerializedString::new).toArray(SerializedString[]::new);
			for (String key : keys) {
				this.places.put(key, this.places.size());
			}
		}

	}

}
