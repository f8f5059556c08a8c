/** Who runs in which race, whose committee is whose. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node", "committee", "candidate", "race" })
package org.moneytrail.candidacy;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
