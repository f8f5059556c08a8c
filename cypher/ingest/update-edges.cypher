// Gives money edges other properties; those they had go.
// $rows: List<Map> with rowId, type, properties
// returns changed: how many there were
// cost: one index seek per row; only the indexes of what is changed are written
UNWIND $rows AS row
CALL (row) {
	WITH row WHERE row.type = 'CONTRIBUTED_TO'
	MATCH ()-[r:CONTRIBUTED_TO {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'TRANSFERRED_TO'
	MATCH ()-[r:TRANSFERRED_TO {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'REFUNDED_TO'
	MATCH ()-[r:REFUNDED_TO {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'LOANED_TO'
	MATCH ()-[r:LOANED_TO {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'REPAID_TO'
	MATCH ()-[r:REPAID_TO {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'SPENT_SUPPORTING'
	MATCH ()-[r:SPENT_SUPPORTING {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'SPENT_OPPOSING'
	MATCH ()-[r:SPENT_OPPOSING {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'SPENT_ABOUT'
	MATCH ()-[r:SPENT_ABOUT {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'EDUCATED_VOTERS_IN'
	MATCH ()-[r:EDUCATED_VOTERS_IN {rowId: row.rowId}]->() RETURN r
	UNION ALL
	WITH row WHERE row.type = 'NOT_COUNTED'
	MATCH ()-[r:NOT_COUNTED {rowId: row.rowId}]->() RETURN r
}
SET r = row.properties
RETURN count(r) AS changed
