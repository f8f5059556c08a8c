package org.moneytrail.access;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked, and at once.
 *
 * @param anonymousPerMinute cost without a key, by network address; 100,000 unless told
 * otherwise
 * @param keyPerMinute cost with a key that says nothing else; 1,000,000 unless told
 * otherwise
 * @param localPerMinute cost from this machine itself, where no proxy says otherwise;
 * 100,000,000 unless told otherwise
 * @param concurrent requests answered at once; 32 unless told otherwise
 * @param waiting requests that may wait for a place; 512 unless told otherwise
 * @param patience how long they wait; 10 s unless told otherwise
 */
@ConfigurationProperties("moneytrail.access")
record AccessSettings(@DefaultValue("100000") long anonymousPerMinute, @DefaultValue("1000000") long keyPerMinute,
		@DefaultValue("100000000") long localPerMinute, @DefaultValue("32") int concurrent,
		@DefaultValue("512") int waiting, @DefaultValue("10s") Duration patience) {

	/** Where keys lie below the data directory. */
	static Path folder(Path data) {
		return data.resolve("evidence");
	}

}
