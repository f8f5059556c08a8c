/** Nonpartisan voter education toward races: on no path, in no other total. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "graphql", "money", "donor", "committee", "race" })
package org.moneytrail.education;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
