package org.moneytrail.neo4j;

/**
 * Builds a whole new graph beside the live one and puts it in its place. There is one
 * only where the program keeps the database itself.
 */
public interface GraphRebuild {

	/**
	 * Makes room for a new graph. One at a time.
	 * @param bytes what it will take on disk at most, files to import from included
	 * @throws org.moneytrail.core.Outage {@code UNAVAILABLE} if the disk has less room
	 */
	FreshGraph begin(long bytes);

}
