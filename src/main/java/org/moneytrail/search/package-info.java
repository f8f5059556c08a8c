/** One box over all names. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "core", "neo4j", "graphql", "node", "donor", "committee", "candidate", "race" })
package org.moneytrail.search;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
