/**
 * Money edges of every type: their records, lists in keyset order, totals and rankings.
 * The rooms of the edges say which fields show them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node", "filing", "race" })
package org.moneytrail.money;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
