package org.moneytrail.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once there are names to search. */
@Component("nameSearch")
class NamesHealth implements HealthIndicator {

	private final Names names;

	NamesHealth(Names names) {
		this.names = names;
	}

	@Override
	public Health health() {
		return (this.names.isWarm() ? Health.up() : Health.outOfService()).build();
	}

}
