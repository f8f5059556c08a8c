package org.moneytrail.core;

import java.util.Collection;
import java.util.List;

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

}
