package org.moneytrail.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where the pages are: the explorer at {@code /} and below, {@code /graphiql},
 * {@code /reference} and {@code /schema.graphqls}.
 * <p>
 * The explorer is one page; its script reads from the address which view to show. Its own
 * files are asked for anew each time and answered from the browser's copy while their
 * content is the same; libraries, whose addresses name their release, are kept for a
 * year. A command that serves no pages needs none of it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Pages implements WebMvcConfigurer {

	/** The views that have an address of their own; {@code /embed/} shows each alone. */
	static final List<String> VIEWS = List.of("search", "show", "flow", "funders", "reach", "graph", "row", "filing",
			"loaded");

	private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final String[] locations;

	Pages(WebProperties web) {
		this.locations = web.getResources().getStaticLocations();
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		registry.addRedirectViewController("/graphiql", "/graphiql/").setKeepQueryParams(true);
		registry.addViewController("/graphiql/").setViewName("forward:/graphiql/index.html");
		registry.addRedirectViewController("/reference", "/reference/");
		registry.addViewController("/reference/").setViewName("forward:/reference/index.html");
		registry.addViewController("/").setViewName("forward:/explorer/index.html");
		VIEWS.forEach((view) -> {
			registry.addViewController("/" + view).setViewName("forward:/explorer/index.html");
			registry.addViewController("/embed/" + view).setViewName("forward:/explorer/index.html");
		});
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/graphiql/assets/**")
			.addResourceLocations("classpath:/static/graphiql/assets/")
			.setCacheControl(FOR_EVER);
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(FOR_EVER);
		registry.addResourceHandler("/explorer/**")
			.addResourceLocations(
					Arrays.stream(this.locations).map((location) -> location + "explorer/").toArray(String[]::new))
			.setCacheControl(CacheControl.noCache())
			.setUseLastModified(false)
			.setEtagGenerator(Pages::etag);
	}

	private static String etag(Resource resource) {
		try (InputStream content = resource.getInputStream()) {
			return "W/\"" + DigestUtils.md5DigestAsHex(content) + '"';
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
