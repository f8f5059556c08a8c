/** Ballot contests. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node" })
package org.moneytrail.race;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
