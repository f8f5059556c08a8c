package org.moneytrail.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * Ids of one kind as ints, in the order in which they were first met. Without an object
 * per id: millions of givers lie off the heap.
 */
public final class Names {

	private static final long MIX = 0x9e3779b97f4a7c15L;

	private final Space space;

	private final Texts ids;

	/** Open addressing, at most half full: an id's place + 1, 0 where free. */
	private MemorySegment slots;

	private int mask;

	Names() {
		this(Space.heap());
	}

	public Names(Space space) {
		this.space = space;
		this.ids = new Texts(space);
		this.mask = 2 * space.chunk() - 1;
		this.slots = space.allocate(4L * (this.mask + 1));
	}

	/** The id's place, a new one if it is met for the first time. */
	public int add(String id) {
		byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
		int slot = slot(bytes);
		int place = this.slots.getAtIndex(ValueLayout.JAVA_INT, slot) - 1;
		if (place >= 0) {
			return place;
		}
		this.slots.setAtIndex(ValueLayout.JAVA_INT, slot, this.ids.size() + 1);
		place = this.ids.add(bytes);
		if (this.ids.size() > this.mask >> 1) {
			grow();
		}
		return place;
	}

	/** -1 if unknown. */
	public int find(String id) {
		return this.slots.getAtIndex(ValueLayout.JAVA_INT, slot(id.getBytes(StandardCharsets.UTF_8))) - 1;
	}

	public String id(int place) {
		return this.ids.get(place);
	}

	public int size() {
		return this.ids.size();
	}

	/** The slot that holds these bytes, or the free one where they belong. */
	private int slot(byte[] bytes) {
		int slot = hash(bytes) & this.mask;
		while (true) {
			int place = this.slots.getAtIndex(ValueLayout.JAVA_INT, slot) - 1;
			if (place < 0 || this.ids.is(place, bytes)) {
				return slot;
			}
			slot = (slot + 1) & this.mask;
		}
	}

	private void grow() {
		this.mask = 2 * this.mask + 1;
		this.slots = this.space.allocate(4L * (this.mask + 1));
		for (int place = 0; place < this.ids.size(); place++) {
			int slot = hash(this.ids.get(place).getBytes(StandardCharsets.UTF_8)) & this.mask;
			while (this.slots.getAtIndex(ValueLayout.JAVA_INT, slot) != 0) {
				slot = (slot + 1) & this.mask;
			}
			this.slots.setAtIndex(ValueLayout.JAVA_INT, slot, place + 1);
		}
	}

	private static int hash(byte[] bytes) {
		long hash = bytes.length;
		for (byte one : bytes) {
			hash = (hash ^ one) * MIX;
			hash ^= hash >>> 29;
		}
		return (int) (hash ^ (hash >>> 32));
	}

}
