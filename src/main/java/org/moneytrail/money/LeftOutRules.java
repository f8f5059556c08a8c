package org.moneytrail.money;

import java.util.List;

/**
 * What a total leaves out, rule by rule.
 *
 * @param rules most rows first
 */
record LeftOutRules(List<LeftOut> rules) {

}
