package org.moneytrail.ingest;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how evidence is kept.
 *
 * @param data the data directory; evidence lies in its folder {@code evidence}
 * @param memory the most memory DuckDB takes, such as {@code 1GB}; beyond it spills to
 * disk
 */
@ConfigurationProperties("moneytrail")
public record EvidenceSettings(@DefaultValue("./data") Path data, @DefaultValue("1GB") String memory) {

	Path folder() {
		return this.data.resolve("evidence");
	}

}
