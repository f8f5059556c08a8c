/** GraphQL itself, without any type of the trade: scalars, cursors, errors, limits. */
@NullMarked
@ApplicationModule(allowedDependencies = "core")
package org.moneytrail.graphql;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
