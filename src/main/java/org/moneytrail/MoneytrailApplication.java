package org.moneytrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: a GraphQL API over a donor–committee–candidate graph. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MoneytrailApplication {

	public static void main(String[] args) {
		SpringApplication.run(MoneytrailApplication.class, args);
	}

}
