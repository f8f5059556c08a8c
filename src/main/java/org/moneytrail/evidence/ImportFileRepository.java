package org.moneytrail.evidence;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

/** The files of loads: flat nodes, some ten a load. */
interface ImportFileRepository extends Repository<ImportFile, String> {

	/**
	 * By name; the caller runs it through the graph's reader, which keeps the time limit.
	 */
	List<ImportFile> findByImportIdInOrderByNameAscIdAsc(Collection<String> importIds);

}
