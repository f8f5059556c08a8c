package org.moneytrail.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites' pages may read from here.
 *
 * @param allowedOrigins origins such as {@code https://example.org}; any unless told
 * otherwise, never with cookies
 */
@ConfigurationProperties("moneytrail.cors")
record CorsSettings(@DefaultValue("*") List<String> allowedOrigins) {

}
