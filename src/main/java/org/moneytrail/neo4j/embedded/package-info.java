/**
 * The default database: Neo4j Community in this process, behind a Bolt port of its own.
 */
@NullMarked
@NamedInterface("embedded")
package org.moneytrail.neo4j.embedded;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
