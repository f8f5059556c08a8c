package org.moneytrail.graphql;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlProperties;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;

/** How requests are executed and come in over WebSocket. */
@Configuration(proxyBeanMethods = false)
class Execution {

	@Bean
	@ConditionalOnWebApplication
	GraphQlHttpHandler httpAnswers(WebGraphQlHandler handler) {
		return new HttpAnswers(handler);
	}

	@Bean
	@ConditionalOnWebApplication
	GraphQlWebSocketHandler webSocketGate(WebGraphQlHandler handler, JsonMapper json, GraphQlProperties properties) {
		return new WebSocketGate(handler, json, properties.getWebsocket().getConnectionInitTimeout(),
				properties.getWebsocket().getKeepAlive());
	}

	@Bean
	@ConditionalOnWebApplication
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> lineValve() {
		return (factory) -> factory.addEngineValves(new LineValve());
	}

	@Bean
	GraphQlSourceBuilderCustomizer plainValuesFirst(ObjectProvider<DataFetcherExceptionResolver> resolvers) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.queryExecutionStrategy(new PlainValuesFirst(
				DataFetcherExceptionResolver.createExceptionHandler(resolvers.orderedStream().toList()))));
	}

	@Bean
	GraphQlSourceBuilderCustomizer preparedDocumentsFirst(PreparedDocuments documents) {
		return (builder) -> builder.configureGraphQl((graphQl) -> graphQl.preparsedDocumentProvider(documents));
	}

}
