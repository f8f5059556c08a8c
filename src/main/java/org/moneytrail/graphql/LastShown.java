package org.moneytrail.graphql;

import org.jspecify.annotations.Nullable;

/** How a value was shown last. Equal to any other: it says nothing of the value. */
public final class LastShown {

	private volatile @Nullable PlainObject object;

	/** The value as it was shown for the same selection; null if it was not. */
	@Nullable PlainObject find(PlainObject.Keys keys) {
		PlainObject known = this.object;
		return (known != null && known.isOf(keys)) ? known : null;
	}

	/** Keeps it, if it can be shown again as it is. */
	void keep(PlainObject made) {
		if (made.isFlat()) {
			this.object = made.lasting();
		}
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof LastShown;
	}

	@Override
	public int hashCode() {
		return LastShown.class.hashCode();
	}

}
