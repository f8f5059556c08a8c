// Money edges of whatever type by row id.
// $rowIds: List<String>
// returns type, edge: its properties, fromLabel, toLabel
// cost: ten seeks for each row id, a hit for each property
UNWIND $rowIds AS rowId
CALL (rowId) {
	MATCH (a)-[r:CONTRIBUTED_TO]->(b) USING INDEX r:CONTRIBUTED_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:TRANSFERRED_TO]->(b) USING INDEX r:TRANSFERRED_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:REFUNDED_TO]->(b) USING INDEX r:REFUNDED_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:LOANED_TO]->(b) USING INDEX r:LOANED_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:REPAID_TO]->(b) USING INDEX r:REPAID_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:SPENT_SUPPORTING]->(b) USING INDEX r:SPENT_SUPPORTING(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:SPENT_OPPOSING]->(b) USING INDEX r:SPENT_OPPOSING(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:SPENT_ABOUT]->(b) USING INDEX r:SPENT_ABOUT(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:EDUCATED_VOTERS_IN]->(b) USING INDEX r:EDUCATED_VOTERS_IN(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	UNION ALL
	MATCH (a)-[r:NOT_COUNTED]->(b) USING INDEX r:NOT_COUNTED(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
}
RETURN type(r) AS type, properties(r) AS edge,
	CASE WHEN a:Donor THEN 'Donor' WHEN a:Committee THEN 'Committee' WHEN a:Race THEN 'Race' ELSE 'Candidate' END AS fromLabel,
	CASE WHEN b:Donor THEN 'Donor' WHEN b:Committee THEN 'Committee' WHEN b:Race THEN 'Race' ELSE 'Candidate' END AS toLabel
