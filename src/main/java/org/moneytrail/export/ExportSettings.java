package org.moneytrail.export;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whole tables as files.
 *
 * @param timeout the longest one table may take to be read; 1 h unless told otherwise
 * @param concurrent whole tables read at once, each a transaction as long as its reader
 * takes; 8 unless told otherwise
 * @param keep versions of the graph whose bulk files are kept; 3 unless told otherwise
 */
@ConfigurationProperties("moneytrail.export")
record ExportSettings(@DefaultValue("1h") Duration timeout, @DefaultValue("8") int concurrent,
		@DefaultValue("3") int keep) {

}
