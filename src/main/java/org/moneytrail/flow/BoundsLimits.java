package org.moneytrail.flow;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The ceilings of the bounds of one money-flow question.
 *
 * @param time the longest they may take, 10 s unless told otherwise
 * @param usual how long they may take where the caller does not say, 2 s unless told
 * otherwise
 * @param kept bounds remembered, 10,000 unless told otherwise
 */
@ConfigurationProperties("moneytrail.flow.bounds")
record BoundsLimits(@DefaultValue("10s") Duration time, @DefaultValue("2s") Duration usual,
		@DefaultValue("10000") int kept) {

	/** The time allowed: what the caller asks for, up to the ceiling. */
	Duration allowed(@Nullable Integer millis) {
		Duration asked = (millis != null) ? Duration.ofMillis(millis) : this.usual;
		return (asked.compareTo(this.time) < 0) ? asked : this.time;
	}

}
