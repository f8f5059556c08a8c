package org.moneytrail.neo4j.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the embedded database is sized.
 *
 * @param pageCache memory off the heap that caches the store, 512 MB unless told
 * otherwise
 * @param transactionMemory heap that all running transactions may use together, 1 GB
 * unless told otherwise
 * @param importerHeap heap of the process that builds a whole new store, 1 GB unless told
 * otherwise
 * @param importerMemory memory off the heap of that process, 1 GB unless told otherwise
 */
@ConfigurationProperties("moneytrail.embedded")
record EmbeddedSettings(@DefaultValue("512MB") DataSize pageCache, @DefaultValue("1GB") DataSize transactionMemory,
		@DefaultValue("1GB") DataSize importerHeap, @DefaultValue("1GB") DataSize importerMemory) {

}
