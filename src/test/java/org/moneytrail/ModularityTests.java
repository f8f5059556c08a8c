package org.moneytrail;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void roomsTouchOnlyWhatTheySayTheyTouch() {
		ApplicationModules.of(MoneytrailApplication.class).verify();
	}

}
