// Takes away money edges by row id, whatever their type.
// $rowIds: List<String>
// cost: one index seek per row id and type
UNWIND $rowIds AS rowId
CALL (rowId) {
	MATCH ()-[r:CONTRIBUTED_TO {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:TRANSFERRED_TO {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:REFUNDED_TO {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:LOANED_TO {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:REPAID_TO {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:SPENT_SUPPORTING {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:SPENT_OPPOSING {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:SPENT_ABOUT {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:EDUCATED_VOTERS_IN {rowId: rowId}]->() RETURN r
	UNION ALL
	MATCH ()-[r:NOT_COUNTED {rowId: rowId}]->() RETURN r
}
DELETE r
