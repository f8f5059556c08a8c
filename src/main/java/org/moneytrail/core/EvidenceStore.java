package org.moneytrail.core;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The verbatim source rows, where this process holds them. A program without such a bean
 * shows citations only.
 */
public interface EvidenceStore {

	/**
	 * Rows by id, in any order; ids it does not hold are left out.
	 * @throws Outage {@code UNAVAILABLE} if the evidence is in use by a load
	 */
	List<SourceRow> findRows(Collection<RowId> ids);

	/**
	 * A page of the rows of one load, in the order of file and line.
	 * @param after the last row of the page before, null for the first page
	 * @param limit rows at most
	 * @return null if this process does not hold the load
	 * @throws Outage {@code UNAVAILABLE} if the evidence is in use by a load
	 */
	@Nullable List<DecidedRow> page(ImportId load, DecidedRow.Filter filter, DecidedRow.@Nullable Position after, int limit);

	/**
	 * A row with what was decided on it and by which rule.
	 * @return null if this process does not hold it
	 * @throws Outage {@code UNAVAILABLE} if the evidence is in use by a load
	 */
	@Nullable ExplainedRow explain(RowId id);

}
