/** Candidates, one per person and office. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node" })
package org.moneytrail.candidate;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
