/**
 * Web pages: the explorer and GraphiQL. They talk to {@code /graphql} like any client.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.moneytrail.explorer;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
