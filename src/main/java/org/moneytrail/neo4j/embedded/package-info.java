/**
 * The default database: Neo4j Community in this process, behind a Bolt port of its own.
 */
@NullMarked
package org.moneytrail.neo4j.embedded;

import org.jspecify.annotations.NullMarked;
