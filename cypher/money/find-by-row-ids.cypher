// Money edges of one type by row id. Written for CONTRIBUTED_TO.
// $rowIds: List<String>
// returns type, edge: its properties, fromLabel, toLabel
// cost: a seek for each row id, a hit for each property
UNWIND $rowIds AS rowId
MATCH (a)-[r:CONTRIBUTED_TO]->(b)
USING INDEX r:CONTRIBUTED_TO(rowId)
WHERE r.rowId = rowId
RETURN type(r) AS type, properties(r) AS edge,
	CASE WHEN a:Donor THEN 'Donor' WHEN a:Committee THEN 'Committee' WHEN a:Race THEN 'Race' ELSE 'Candidate' END AS fromLabel,
	CASE WHEN b:Donor THEN 'Donor' WHEN b:Committee THEN 'Committee' WHEN b:Race THEN 'Race' ELSE 'Candidate' END AS toLabel
