package org.moneytrail.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Results kept at hand up to a number of bytes, those not asked for longest dropped
 * first. Two threads that miss at once both reckon; any number may read.
 */
final class Kept<K, V> {

	private final long mostBytes;

	private final ToLongFunction<V> bytes;

	private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

	private long held;

	/**
	 * @param mostBytes one entry may exceed it alone
	 * @param bytes what an entry takes, always the same
	 */
	Kept(long mostBytes, ToLongFunction<V> bytes) {
		this.mostBytes = mostBytes;
		this.bytes = bytes;
	}

	synchronized @Nullable V find(K key) {
		return this.entries.get(key);
	}

	/** What is kept, else what the supplier makes. */
	V get(K key, Supplier<V> supplier) {
		V known = find(key);
		if (known != null) {
			return known;
		}
		V made = supplier.get();
		put(key, made);
		return made;
	}

	synchronized void put(K key, V value) {
		V old = this.entries.put(key, value);
		this.held += this.bytes.applyAsLong(value) - ((old != null) ? this.bytes.applyAsLong(old) : 0);
		while (this.held > this.mostBytes && this.entries.size() > 1) {
			K oldest = this.entries.keySet().iterator().next();
			V dropped = this.entries.remove(oldest);
			this.held -= (dropped != null) ? this.bytes.applyAsLong(dropped) : 0;
		}
	}

	synchronized void clear() {
		this.entries.clear();
		this.held = 0;
	}

}
