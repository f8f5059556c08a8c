package org.moneytrail.flow;

import org.jspecify.annotations.Nullable;

/** Money on its way to a committee, to arrive on one day. */
final class Parcel {

	final Mix mix = new Mix();

	/** Whether some of it is a source's, or a shortfall's. */
	boolean owned;

	@Nullable Taint taint;

}
