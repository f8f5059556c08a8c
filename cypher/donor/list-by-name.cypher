// A page of donors by name, then by id, upwards or downwards; at most $scan index entries are read before the filter.
// $upwards: Boolean; $ask.text, $ask.id: the place to go on from; $ask.low, $ask.high: bounds of the name; $scan, $skip, $limit: Integer
// $ask.kind, $ask.state, $ask.city, $ask.source: conditions, null where left out
// returns node: its properties, text: the name as sorted
// cost: the entries read from the index over (searchText, id)
CALL () {
	MATCH (n:Donor) USING INDEX n:Donor(searchText, id) WHERE n.searchText = CASE WHEN $upwards THEN $ask.text END AND n.id > $ask.id
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Donor) USING INDEX n:Donor(searchText, id) WHERE n.searchText > CASE WHEN $upwards THEN $ask.text END AND n.searchText < $ask.high AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Donor) USING INDEX n:Donor(searchText, id) WHERE n.searchText = CASE WHEN NOT $upwards THEN $ask.text END AND n.id < $ask.id
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
	UNION ALL
	MATCH (n:Donor) USING INDEX n:Donor(searchText, id) WHERE n.searchText < CASE WHEN NOT $upwards THEN $ask.text END AND n.searchText >= $ask.low AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
}
WITH n LIMIT $scan
WHERE ($ask.kind IS NULL OR n.kind = $ask.kind)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.source IS NULL OR n.source = $ask.source)
RETURN properties(n) AS node, n.searchText AS text
SKIP $skip LIMIT $limit
