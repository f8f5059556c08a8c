// A page of candidates by name, then by id, upwards or downwards; at most $scan index entries are read before the filter.
// $upwards: Boolean; $ask.text, $ask.id: the place to go on from; $ask.low, $ask.high: bounds of the name; $scan, $skip, $limit: Integer
// $ask.party, $ask.office, $ask.state, $ask.district, $ask.cycle, $ask.incumbency, $ask.source: conditions, null where left out
// returns node: its properties, text: the name as sorted
// cost: the entries read from the index over (searchText, id)
CALL () {
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText = CASE WHEN $upwards THEN $ask.text END AND n.id > $ask.id
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText > CASE WHEN $upwards THEN $ask.text END AND n.searchText < $ask.high AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText = CASE WHEN NOT $upwards THEN $ask.text END AND n.id < $ask.id
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText < CASE WHEN NOT $upwards THEN $ask.text END AND n.searchText >= $ask.low AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
}
WITH n LIMIT $scan
WHERE ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.office IS NULL OR n.office = $ask.office)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.district IS NULL OR n.district = $ask.district)
	AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.incumbency IS NULL OR n.incumbency = $ask.incumbency)
	AND ($ask.source IS NULL OR n.source = $ask.source)
RETURN properties(n) AS node, n.searchText AS text
SKIP $skip LIMIT $limit
