/** Transfers between committees, and loans: money that is no contribution. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "graphql", "money", "donor", "committee", "candidate" })
package org.moneytrail.transfer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
