package org.moneytrail.summary;

import java.util.List;

/**
 * The same rows grouped by one dimension.
 *
 * @param dimension what they are grouped by
 * @param values the largest groups
 * @param rest all other groups
 */
record SummaryFacet(SummaryDimension dimension, List<SummaryGroup> values, SummaryRest rest) {

}
