/** What every room speaks in: ids, money, failures. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.moneytrail.core;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
