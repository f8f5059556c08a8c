package org.moneytrail.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing list of short texts as bytes, without an object per text. */
public final class Texts {

	private static final int PLACES = 8;

	private final Space space;

	private final int perChunk;

	/** By text: chunk of bytes and place in it. */
	private MemorySegment[] starts = new MemorySegment[0];

	private MemorySegment[] bytes = new MemorySegment[0];

	private long used;

	private long capacity;

	private int size;

	public Texts(Space space) {
		this.space = space;
		this.perChunk = space.chunk();
	}

	/** Adds a text at the end. */
	public int add(String text) {
		return add(text.getBytes(StandardCharsets.UTF_8));
	}

	int add(byte[] text) {
		int needed = text.length + Integer.BYTES;
		if (this.bytes.length == 0 || this.used + needed > this.capacity) {
			this.capacity = Math.max(needed, this.perChunk * 32L);
			this.bytes = Arrays.copyOf(this.bytes, this.bytes.length + 1);
			this.bytes[this.bytes.length - 1] = this.space.allocate(this.capacity);
			this.used = 0;
		}
		if (this.size == this.starts.length * this.perChunk) {
			this.starts = Arrays.copyOf(this.starts, this.starts.length + 1);
			this.starts[this.starts.length - 1] = this.space.allocate((long) this.perChunk * PLACES);
		}
		MemorySegment chunk = this.bytes[this.bytes.length - 1];
		chunk.set(ValueLayout.JAVA_INT_UNALIGNED, this.used, text.length);
		MemorySegment.copy(text, 0, chunk, ValueLayout.JAVA_BYTE, this.used + Integer.BYTES, text.length);
		this.starts[this.size / this.perChunk].setAtIndex(ValueLayout.JAVA_LONG, this.size % this.perChunk,
				((long) (this.bytes.length - 1) << 32) | this.used);
		this.used += needed;
		return this.size++;
	}

	public String get(int place) {
		long start = start(place);
		MemorySegment chunk = this.bytes[(int) (start >> 32)];
		byte[] text = new byte[chunk.get(ValueLayout.JAVA_INT_UNALIGNED, (int) start)];
		MemorySegment.copy(chunk, ValueLayout.JAVA_BYTE, (int) start + Integer.BYTES, text, 0, text.length);
		return new String(text, StandardCharsets.UTF_8);
	}

	boolean is(int place, byte[] text) {
		long start = start(place);
		MemorySegment chunk = this.bytes[(int) (start >> 32)];
		int offset = (int) start;
		if (chunk.get(ValueLayout.JAVA_INT_UNALIGNED, offset) != text.length) {
			return false;
		}
		for (int i = 0; i < text.length; i++) {
			if (chunk.get(ValueLayout.JAVA_BYTE, offset + Integer.BYTES + i) != text[i]) {
				return false;
			}
		}
		return true;
	}

	int size() {
		return this.size;
	}

	private long start(int place) {
		return this.starts[place / this.perChunk].getAtIndex(ValueLayout.JAVA_LONG, place % this.perChunk);
	}

}
