/** The first class {@code java -jar} meets; uses nothing but old Java. */
package org.moneytrail.launch;
