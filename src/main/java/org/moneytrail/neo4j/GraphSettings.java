package org.moneytrail.neo4j;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the graph is reached.
 *
 * @param database the database's name; 'neo4j' unless told otherwise
 * @param timeout the longest a read may run in the database, 10 s unless told otherwise;
 * the database itself ends it then
 * @param slow reads longer than this stand in the log; 1 s unless told otherwise
 */
@ConfigurationProperties("moneytrail.graph")
public record GraphSettings(@DefaultValue("neo4j") String database, @DefaultValue("10s") Duration timeout,
		@DefaultValue("1s") Duration slow) {

}
