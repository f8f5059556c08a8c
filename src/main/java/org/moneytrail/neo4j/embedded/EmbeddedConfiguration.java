package org.moneytrail.neo4j.embedded;

import java.nio.file.Path;

import org.moneytrail.neo4j.GraphRebuild;
import org.moneytrail.neo4j.SchemaRunner;
import org.moneytrail.neo4j.SwitchableDriver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Starts the embedded database when no other one is named, with a driver of its own. With
 * {@code spring.neo4j.uri} set, no class of the database is loaded.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedConfiguration.NoUri.class)
class EmbeddedConfiguration {

	@Bean
	EmbeddedStores embeddedStores(@Value("${moneytrail.data:./data}") Path data, EmbeddedSettings settings) {
		return new EmbeddedStores(data, settings);
	}

	/**
	 * Closing it closes the databases.
	 * @param late open the live one when it is first asked, beside other work: said by
	 * commands that may build a new one
	 */
	@Bean
	SwitchableDriver neo4jDriver(EmbeddedStores stores, @Value("${moneytrail.embedded.open-late:false}") boolean late) {
		return late ? SwitchableDriver.whenAsked(stores::openLive, stores::exist)
				: new SwitchableDriver(stores.openLive());
	}

	@Bean
	GraphRebuild graphRebuild(EmbeddedStores stores, SwitchableDriver driver, SchemaRunner schema) {
		return new EmbeddedRebuild(stores, driver, schema);
	}

	static class NoUri implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			String uri = context.getEnvironment().getProperty("spring.neo4j.uri");
			return uri == null || uri.isBlank();
		}

	}

}
