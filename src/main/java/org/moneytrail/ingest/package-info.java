/**
 * Loading: verbatim staging in DuckDB, decisions row by row in SQL files, writing to the
 * graph. One sub-package per source.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "core", "neo4j" })
package org.moneytrail.ingest;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
