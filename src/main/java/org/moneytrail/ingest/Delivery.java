package org.moneytrail.ingest;

import java.util.List;

/**
 * What was found to load.
 *
 * @param dataSet what it is a version of, such as {@code fec-2020}: a later delivery of
 * the same data set replaces, file kind by file kind, what the earlier one brought; only
 * lower-case letters, digits and hyphens
 * @param label for people, such as the folder's name
 * @param files at least one
 * @param notes sentences on what was left aside and why
 */
public record Delivery(String dataSet, String label, List<SourceFile> files, List<String> notes) {

	public Delivery {
		files = List.copyOf(files);
		notes = List.copyOf(notes);
	}

}
