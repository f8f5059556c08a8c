/**
 * Money flow: how much of one actor's money reached another, by which route, when. An
 * in-memory projection of the committee network, and the running-balance attribution over
 * it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node", "donor", "race", "filing", "money" })
package org.moneytrail.flow;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
