package org.moneytrail.graphql;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one request may ask for.
 *
 * @param maxDepth levels of nesting, introspection aside; 15 unless told otherwise
 * @param maxCost cost as {@link QueryCost} counts it; 50,000 unless told otherwise
 * @param maxAliases aliases in one document; 200 unless told otherwise
 * @param maxTokens tokens of a document; 5,000 unless told otherwise
 * @param maxCharacters characters of a document; 50,000 unless told otherwise
 * @param maxBodyBytes bytes of a request body; 262,144 unless told otherwise
 * @param timeout the longest a whole request may take; 15 s unless told otherwise
 */
@ConfigurationProperties("moneytrail.request")
public record RequestLimits(@DefaultValue("15") int maxDepth, @DefaultValue("50000") int maxCost,
		@DefaultValue("200") int maxAliases, @DefaultValue("5000") int maxTokens,
		@DefaultValue("50000") int maxCharacters, @DefaultValue("262144") int maxBodyBytes,
		@DefaultValue("15s") Duration timeout) {

}
