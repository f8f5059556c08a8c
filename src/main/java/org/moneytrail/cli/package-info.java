/**
 * The commands of the one executable, and the control address through which they reach a
 * server that is already running.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j", "neo4j :: embedded", "ingest", "export", "access" })
package org.moneytrail.cli;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
