/**
 * Spending for, against and about candidates, and the money of a race by candidate and
 * class.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "money", "committee", "candidate", "race" })
package org.moneytrail.expenditure;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
