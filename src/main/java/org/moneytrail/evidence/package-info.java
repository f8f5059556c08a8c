/** What is loaded and from where: imports, accounts, claims, source rows. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql", "node", "donor", "committee", "candidate",
		"race", "filing" })
package org.moneytrail.evidence;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
