/** The way to the graph: named Cypher files, readers with a time limit, the schema. */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package org.moneytrail.neo4j;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
