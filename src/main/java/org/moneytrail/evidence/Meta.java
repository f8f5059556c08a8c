package org.moneytrail.evidence;

/**
 * What this server holds. Everything but the version of the program is read field by
 * field.
 *
 * @param version the version of the program
 */
record Meta(String version) {

}
