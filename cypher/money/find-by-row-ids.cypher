// Money edges by row id.
// $ask.TYPE: List<String> for each type: row ids of that type, or such as may be of it
// returns type, edge: its properties, fromLabel, toLabel
// cost: a seek for each row id and type, a hit for each property
CALL () {
	// for each type
	UNWIND $ask.CONTRIBUTED_TO AS rowId
	MATCH (a)-[r:CONTRIBUTED_TO]->(b) USING INDEX r:CONTRIBUTED_TO(rowId) WHERE r.rowId = rowId
	RETURN a, r, b
	// end
}
RETURN type(r) AS type, properties(r) AS edge,
	CASE WHEN a:Donor THEN 'Donor' WHEN a:Committee THEN 'Committee' WHEN a:Race THEN 'Race' ELSE 'Candidate' END AS fromLabel,
	CASE WHEN b:Donor THEN 'Donor' WHEN b:Committee THEN 'Committee' WHEN b:Race THEN 'Race' ELSE 'Candidate' END AS toLabel
