package org.moneytrail.flow;

import org.moneytrail.core.Outage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once the database answers and the money network is in memory. */
@Component("graph")
class ProjectionHealth implements HealthIndicator {

	private final Projections projections;

	ProjectionHealth(Projections projections) {
		this.projections = projections;
	}

	@Override
	public Health health() {
		try {
			long version = this.projections.graphVersion();
			return (this.projections.isWarm() ? Health.up() : Health.outOfService()).withDetail("graphVersion", version)
				.build();
		}
		catch (Outage ex) {
			return Health.outOfService().build();
		}
	}

}
