/** What holds for nodes of every type: look-up by global id, lists by name. */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "graphql" })
package org.moneytrail.node;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
