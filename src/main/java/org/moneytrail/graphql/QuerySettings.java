package org.moneytrail.graphql;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which queries are answered, and how they may be named.
 *
 * @param persisted whether a query may be sent once and named by its hash from then on;
 * true unless told otherwise
 * @param allowList a folder of {@code .graphql} files: those queries, and no others, are
 * answered; null for any query
 * @param keptCharacters characters of queries kept by hash, the least used go first;
 * 8,000,000 unless told otherwise
 */
@ConfigurationProperties("moneytrail.queries")
record QuerySettings(@DefaultValue("true") boolean persisted, @Nullable Path allowList,
		@DefaultValue("8000000") int keptCharacters) {

}
