package org.moneytrail.ingest;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the graph holds of a source before a load is written. Fingerprints are those of
 * {@link GraphRows}; the maps are the caller's.
 */
interface GraphBefore {

	/** Fingerprints by id of the nodes that show the source's properties. */
	Map<String, Long> nodes(GraphTables.NodeKind kind) throws SQLException;

	/** Ids whose nodes show another source's properties: those of the given, or all. */
	Set<String> foreign(GraphTables.NodeKind kind, List<String> ids);

	/** Those of the ids whose nodes show the source's properties. */
	Collection<String> owned(GraphTables.NodeKind kind, Collection<String> ids);

	/** The money edges by row id. */
	Map<String, PresentEdge> money() throws SQLException;

	/**
	 * Whether a statement over the source's schemas gives what it gave when the graph was
	 * written, as far as that is known.
	 */
	boolean isSame(Function<List<String>, String> sql, List<String> schemas) throws SQLException;

	/** The rows of a statement that have to be looked at. */
	String restrict(GraphTables.NodeKind kind, String sql);

	/** The edges of a statement that have to be looked at. */
	String restrictMoney(String sql);

}
