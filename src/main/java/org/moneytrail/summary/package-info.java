/**
 * What money rows add up to: groups, facets and shares of one class of money, and the
 * rows behind each sum. Answered from columns of all rows, off the heap.
 */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "core", "neo4j", "graphql", "node", "money", "race", "committee", "candidate", "flow" })
package org.moneytrail.summary;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
