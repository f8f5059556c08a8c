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
 * @param anonymousPerSecond requests without a key, by network address; what is more
 * waits for its turn, a second at most; 20 unless told otherwise
 * @param keyPerMinute cost with a key that says nothing else; 1,000,000 unless told
 * otherwise
 * @param localPerMinute cost from this machine itself, where no proxy says otherwise;
 * 100,000,000 unless told otherwise
 * @param concurrent requests answered at once; 32 unless told otherwise
 * @param waiting requests that may wait for a place; 512 unless told otherwise
 * @param patience how long they wait; 10 s unless told otherwise
 * @param pause how long the answer waits that too much was asked, or that there is no
 * such key, so that who does not heed it gets few of them; 1 s unless told otherwise
 */
@ConfigurationProperties("moneytrail.access")
record AccessSettings(@DefaultValue("100000") long anonymousPerMinute, @DefaultValue("20") int anonymousPerSecond,
		@DefaultValue("1000000") long keyPerMinute, @DefaultValue("100000000") long localPerMinute,
		@DefaultValue("32") int concurrent, @DefaultValue("512") int waiting, @DefaultValue("10s") Duration patience,
		@DefaultValue("1s") Duration pause) {

	/** Where keys lie below the data directory. */
	static Path folder(Path data) {
		return data.resolve("evidence");
	}

}
