/** Committees: campaign, party, PAC, super PAC. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node" })
package org.moneytrail.committee;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
