package org.moneytrail.graphql;

import java.time.OffsetDateTime;

/**
 * What the asker may spend.
 *
 * @param limit the most, at once and in a minute
 * @param cost what this request costs
 * @param remaining what is left after it
 * @param resetAt when all of the limit is there again
 */
record RateLimit(long limit, long cost, long remaining, OffsetDateTime resetAt) {

}
