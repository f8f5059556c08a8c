package org.moneytrail.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The part of a delivery that was changed on a day or later. The files of a kind are read
 * as one, so a kind is taken whole or not at all; kinds that are left aside stand as they
 * were loaded before.
 *
 * @param since the first day
 */
record ChangedFiles(LocalDate since) {

	/**
	 * @param before what was loaded of this data set; null if nothing, and then all is
	 * read
	 */
	Delivery of(Delivery delivery, @Nullable DataSet before, Progress progress) {
		if (before == null) {
			progress.line("nothing of " + delivery.dataSet() + " is loaded yet: reading all files, whenever changed");
			return delivery;
		}
		Set<String> changed = delivery.files()
			.stream()
			.filter((file) -> file.modifiedOn() == null || !file.modifiedOn().isBefore(this.since))
			.map(SourceFile::kind)
			.collect(Collectors.toSet());
		List<SourceFile> read = delivery.files().stream().filter((file) -> changed.contains(file.kind())).toList();
		progress.line(read.isEmpty() ? "no file was changed since " + this.since
				: read.size() + " of " + delivery.files().size() + " files are of kinds changed since " + this.since);
		return new Delivery(delivery.dataSet(), delivery.label(), read, delivery.notes());
	}

}
