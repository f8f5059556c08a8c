package org.moneytrail.graphql;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers {@code rateLimit}. */
@Controller
class RateLimitController {

	@QueryMapping
	@Nullable RateLimit rateLimit(DataFetchingEnvironment environment) {
		Caller caller = environment.getGraphQlContext().get(Cost.CALLER);
		if (caller == null) {
			return null;
		}
		Caller.Quota quota = caller.quota();
		Long cost = environment.getGraphQlContext().get(Cost.ESTIMATED);
		return new RateLimit(quota.limit(), (cost != null) ? cost : 0, quota.remaining(),
				OffsetDateTime.now(ZoneOffset.UTC).plus(quota.reset()).truncatedTo(ChronoUnit.SECONDS));
	}

}
