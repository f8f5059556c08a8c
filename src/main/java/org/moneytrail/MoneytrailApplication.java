package org.moneytrail;

import java.io.Console;

import org.moneytrail.cli.Moneytrail;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: a GraphQL API over a donor–committee–candidate graph. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MoneytrailApplication {

	public static void main(String[] args) {
		Console console = System.console();
		boolean terminal = console != null && console.isTerminal();
		int code = new Moneytrail(MoneytrailApplication.class, System.out, System.err, terminal).run(args);
		if (code != Moneytrail.SERVING) {
			System.exit(code);
		}
	}

}
