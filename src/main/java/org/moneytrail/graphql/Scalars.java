package org.moneytrail.graphql;

import graphql.scalars.ExtendedScalars;
import graphql.schema.GraphQLScalarType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars beyond GraphQL's own. */
@Configuration(proxyBeanMethods = false)
class Scalars {

	private static final GraphQLScalarType MONEY = GraphQLScalarType.newScalar()
		.name("Money")
		.description("US dollars, exact to the cent")
		.coercing(new MoneyCoercing())
		.build();

	private static final GraphQLScalarType DATE = ExtendedScalars.Date
		.transform((date) -> date.coercing(new DateCoercing()));

	/** Whatever a router sends. */
	private static final GraphQLScalarType ANY = ExtendedScalars.Object
		.transform((any) -> any.name("_Any").description("What the router of a federated graph knows of an entity."));

	@Bean
	RuntimeWiringConfigurer scalarWiring() {
		return (wiring) -> wiring.scalar(MONEY)
			.scalar(DATE)
			.scalar(ANY)
			.scalar(ExtendedScalars.DateTime)
			.scalar(ExtendedScalars.Url)
			.scalar(ExtendedScalars.GraphQLLong);
	}

}
