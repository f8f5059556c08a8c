package org.moneytrail.flow;

import java.util.Arrays;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** Money on its way to one committee by the day it arrives; few days at a time. */
final class Pending {

	private int[] days = new int[4];

	private Parcel[] parcels = new Parcel[4];

	private int size;

	boolean isEmpty() {
		return this.size == 0;
	}

	/** {@link Days#LAST} if nothing is on its way. */
	int firstDay() {
		return (this.size > 0) ? this.days[0] : Days.LAST;
	}

	boolean has(int day) {
		return Arrays.binarySearch(this.days, 0, this.size, day) >= 0;
	}

	/** What arrives on this day, empty if nothing was on its way for it. */
	Parcel at(int day) {
		int place = Arrays.binarySearch(this.days, 0, this.size, day);
		if (place >= 0) {
			return this.parcels[place];
		}
		int free = -place - 1;
		if (this.size == this.days.length) {
			this.days = Arrays.copyOf(this.days, this.size * 2);
			this.parcels = Arrays.copyOf(this.parcels, this.size * 2);
		}
		System.arraycopy(this.days, free, this.days, free + 1, this.size - free);
		System.arraycopy(this.parcels, free, this.parcels, free + 1, this.size - free);
		this.days[free] = day;
		this.parcels[free] = new Parcel();
		this.size++;
		return this.parcels[free];
	}

	/** Takes out what arrives on this day; null if nothing does. */
	@Nullable Parcel take(int day) {
		int place = Arrays.binarySearch(this.days, 0, this.size, day);
		if (place < 0) {
			return null;
		}
		Parcel parcel = this.parcels[place];
		this.size--;
		System.arraycopy(this.days, place + 1, this.days, place, this.size - place);
		System.arraycopy(this.parcels, place + 1, this.parcels, place, this.size - place);
		return parcel;
	}

	/** By day, ascending. */
	void forEach(Consumer<Parcel> consumer) {
		for (int i = 0; i < this.size; i++) {
			consumer.accept(this.parcels[i]);
		}
	}

}
