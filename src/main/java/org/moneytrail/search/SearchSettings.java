package org.moneytrail.search;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How names are kept for searching.
 *
 * @param folder for files without a name, gone when the program ends; {@code names} in
 * the data directory unless told otherwise
 * @param patience how long a search waits for the names of a newer graph before it takes
 * the old ones; 1500 ms unless told otherwise
 */
@ConfigurationProperties("moneytrail.search")
record SearchSettings(Path folder, @DefaultValue("1500ms") Duration patience) {

}
