/** Filings, and the citations that lead to them. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node", "committee" })
package org.moneytrail.filing;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
