package org.moneytrail.access;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of other sites read what anybody may read: the API and its files, without
 * cookies or other credentials of the browser. Everything else is closed to them. Stands
 * before all that may refuse, so that they can read a refusal too.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class CrossOrigin {

	private static final List<String> OPEN = List.of("/graphql", "/q/**", "/export/**", "/schema.graphqls");

	@Bean
	FilterRegistrationBean<CorsFilter> crossOriginReading(CorsSettings settings) {
		CorsConfiguration reading = new CorsConfiguration();
		reading.setAllowedOrigins(settings.allowedOrigins());
		reading.setAllowedMethods(List.of("GET", "POST", "HEAD", "OPTIONS"));
		reading.setAllowedHeaders(List.of(CorsConfiguration.ALL));
		reading.setExposedHeaders(List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After",
				"X-Query-Version", "X-Graph-Version", "ETag", "Accept-Ranges", "Content-Range", "X-Query-Cost",
				"X-Query-Cost-Estimated"));
		reading.setAllowCredentials(false);
		reading.setMaxAge(Duration.ofHours(2));
		UrlBasedCorsConfigurationSource paths = new UrlBasedCorsConfigurationSource();
		OPEN.forEach((path) -> paths.registerCorsConfiguration(path, reading));
		FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(paths));
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
		return filter;
	}

}
