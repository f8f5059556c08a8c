/** Donors as reported. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node" })
package org.moneytrail.donor;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
