package org.moneytrail.access;

import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Traces requests only where an address is named to send them to: by Spring's property or
 * by OpenTelemetry's own variables.
 */
class TracesOnDemand implements EnvironmentPostProcessor, Ordered {

	private static final List<String> ADDRESSES = List.of("management.opentelemetry.tracing.export.otlp.endpoint",
			"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean wanted = ADDRESSES.stream().anyMatch((name) -> !environment.getProperty(name, "").isBlank());
		environment.getPropertySources()
			.addLast(new MapPropertySource("tracesOnDemand", Map.of("management.opentelemetry.enabled", wanted,
					"management.tracing.export.enabled", wanted, "management.tracing.sampling.probability", 1.0)));
	}

	/** After the files of properties. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
