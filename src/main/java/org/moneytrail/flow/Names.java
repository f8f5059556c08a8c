package org.moneytrail.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Ids of one kind as ints, in the order in which they were first met. */
final class Names {

	private final Map<String, Integer> places = new HashMap<>();

	private final List<String> ids = new ArrayList<>();

	/** The id's place, a new one if it is met for the first time. */
	int add(String id) {
		Integer place = this.places.putIfAbsent(id, this.ids.size());
		if (place != null) {
			return place;
		}
		this.ids.add(id);
		return this.ids.size() - 1;
	}

	/** -1 if unknown. */
	int find(String id) {
		@Nullable Integer place = this.places.get(id);
		return (place != null) ? place : -1;
	}

	String id(int place) {
		return this.ids.get(place);
	}

	int size() {
		return this.ids.size();
	}

}
