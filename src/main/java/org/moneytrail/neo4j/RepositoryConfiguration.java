package org.moneytrail.neo4j;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** Repositories look at the same database as everything else. */
@Configuration(proxyBeanMethods = false)
class RepositoryConfiguration {

	@Bean
	DatabaseSelectionProvider databaseSelectionProvider(GraphSettings settings) {
		return DatabaseSelectionProvider.createStaticDatabaseSelectionProvider(settings.database());
	}

}
