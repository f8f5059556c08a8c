/**
 * Contributions: money given by a donor or committee to a committee, as itemised in
 * filings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "graphql", "money", "donor", "committee", "candidate" })
package org.moneytrail.contribution;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
