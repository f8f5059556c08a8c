package org.moneytrail.graphql;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How graphql-java executes. */
@Configuration(proxyBeanMethods = false)
class Execution {

	@Bean
	GraphQlSourceBuilderCustomizer preparedDocumentsFirst(PreparedDocuments documents) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

}
