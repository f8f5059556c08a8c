package org.moneytrail.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a load is written to the embedded database.
 *
 * @param rebuildAbove more changed rows than this, 50000 unless told otherwise, and a
 * whole new graph is built beside the live one; up to it, they are one transaction
 */
@ConfigurationProperties("moneytrail.load")
public record LoadSettings(@DefaultValue("50000") long rebuildAbove) {

}
