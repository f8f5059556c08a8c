/**
 * Answers in other shapes than GraphQL's: tables, pictures and packs of citations, as
 * files and at plain addresses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "graphql", "neo4j" })
package org.moneytrail.export;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
