/** Who may ask how much, and from where: web origins, keys, quotas. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "graphql" })
package org.moneytrail.access;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
