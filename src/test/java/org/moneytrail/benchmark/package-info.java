/**
 * What the benchmarks are run on: invented FEC bulk files of any size, the same for the
 * same seed. Only the JDK is used, so that the files run as source.
 */
package org.moneytrail.benchmark;
