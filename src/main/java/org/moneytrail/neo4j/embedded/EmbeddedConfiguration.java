package org.moneytrail.neo4j.embedded;

import java.net.URI;
import java.nio.file.Path;

import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Starts the embedded database when no other one is named; the driver then finds it like
 * any other. With {@code spring.neo4j.uri} set, no class of the database is loaded.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoUri.class)
class EmbeddedConfiguration {

	@Bean
	EmbeddedNeo4j embeddedNeo4j(@Value("${moneytrail.data:./data}") Path data, EmbeddedSettings settings) {
		return new EmbeddedNeo4j(data, settings);
	}

	@Bean
	Neo4jConnectionDetails embeddedConnectionDetails(EmbeddedNeo4j database) {
		Credentials credentials = database.credentials();
		return new Neo4jConnectionDetails() {
			@Override
			public URI getUri() {
				return database.uri();
			}

			@Override
			public AuthToken getAuthToken() {
				return AuthTokens.basic(credentials.user(), credentials.password());
			}
		};
	}

	static class NoUri implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			String uri = context.getEnvironment().getProperty("spring.neo4j.uri");
			return uri == null || uri.isBlank();
		}

	}

}
