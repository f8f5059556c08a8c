package org.moneytrail.summary;

import org.jspecify.annotations.Nullable;
import org.moneytrail.core.Refusal;

/**
 * A key of a group, as an answer gave it.
 *
 * @param dimension what it was grouped by
 * @param value the value; null where the bucket names none
 * @param bucket what a key without a value says; a value if left out
 */
record SummaryKeyInput(SummaryDimension dimension, @Nullable String value, @Nullable SummaryBucket bucket) {

	int code(Keys keys) {
		SummaryBucket kind = (this.bucket != null) ? this.bucket : SummaryBucket.VALUE;
		if (kind != SummaryBucket.VALUE) {
			return kind.code();
		}
		if (this.value == null) {
			throw Refusal.argument("where", "a value or a bucket",
					"a key of " + this.dimension + " must have a value, or the bucket UNKNOWN, NONE or SEVERAL");
		}
		return keys.find("where", this.dimension, this.value);
	}

}
