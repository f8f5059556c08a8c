// A page of committees by name, then by id, upwards or downwards; at most $scan index entries are read before the filter.
// $upwards: Boolean; $ask.text, $ask.id: the place to go on from; $ask.low, $ask.high: bounds of the name; $scan, $skip, $limit: Integer
// $ask.types, $ask.designations, $ask.party, $ask.state, $ask.source, $ask.city, $ask.organizationTypes, $ask.from, $ask.to, $ask.stub: conditions, null where left out
// returns node: its properties, text: the name as sorted
// cost: the entries read from the index over (searchText, id)
CALL () {
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText = CASE WHEN $upwards THEN $ask.text END AND n.id > $ask.id
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText > CASE WHEN $upwards THEN $ask.text END AND n.searchText < $ask.high AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText = CASE WHEN NOT $upwards THEN $ask.text END AND n.id < $ask.id
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText < CASE WHEN NOT $upwards THEN $ask.text END AND n.searchText >= $ask.low AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
}
WITH n LIMIT $scan
WHERE ($ask.types IS NULL OR n.type IN $ask.types)
	AND ($ask.designations IS NULL OR n.designation IN $ask.designations)
	AND ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.organizationTypes IS NULL OR n.organizationType IN $ask.organizationTypes)
	AND ($ask.from IS NULL OR n.registeredOn >= $ask.from) AND ($ask.to IS NULL OR n.registeredOn <= $ask.to)
	AND ($ask.stub IS NULL OR coalesce(n.stub, false) = $ask.stub)
RETURN properties(n) AS node, n.searchText AS text
SKIP $skip LIMIT $limit
