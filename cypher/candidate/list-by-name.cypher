// A page of candidates by name, then by id, upwards or downwards; at most $scan index entries are read before the filter.
// $upwards: Boolean; $text, $id: the place to go on from; $low, $high: bounds of the name; $scan, $skip, $limit: Integer
// $party, $office, $state, $district, $cycle, $incumbency, $source: conditions, null where left out
// returns node: its properties, text: the name as sorted
// cost: the entries read from the index over (searchText, id)
CALL () {
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText = CASE WHEN $upwards THEN $text END AND n.id > $id
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText > CASE WHEN $upwards THEN $text END AND n.searchText < $high AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText = CASE WHEN NOT $upwards THEN $text END AND n.id < $id
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
	UNION ALL
	MATCH (n:Candidate) USING INDEX n:Candidate(searchText, id) WHERE n.searchText < CASE WHEN NOT $upwards THEN $text END AND n.searchText >= $low AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
}
WITH n LIMIT $scan
WHERE ($party IS NULL OR n.party = $party)
	AND ($office IS NULL OR n.office = $office)
	AND ($state IS NULL OR n.state = $state)
	AND ($district IS NULL OR n.district = $district)
	AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($incumbency IS NULL OR n.incumbency = $incumbency)
	AND ($source IS NULL OR n.source = $source)
RETURN properties(n) AS node, n.searchText AS text
SKIP $skip LIMIT $limit
