// A page of committees by name, then by id, upwards or downwards; at most $scan index entries are read before the filter.
// $upwards: Boolean; $text, $id: the place to go on from; $low, $high: bounds of the name; $scan, $skip, $limit: Integer
// $types, $designations, $party, $state, $source, $city, $organizationTypes, $from, $to, $stub: conditions, null where left out
// returns node: its properties, text: the name as sorted
// cost: the entries read from the index over (searchText, id)
CALL () {
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText = CASE WHEN $upwards THEN $text END AND n.id > $id
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText > CASE WHEN $upwards THEN $text END AND n.searchText < $high AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText, n.id LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText = CASE WHEN NOT $upwards THEN $text END AND n.id < $id
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
	UNION ALL
	MATCH (n:Committee) USING INDEX n:Committee(searchText, id) WHERE n.searchText < CASE WHEN NOT $upwards THEN $text END AND n.searchText >= $low AND n.id IS NOT NULL
	RETURN n ORDER BY n.searchText DESC, n.id DESC LIMIT $scan
}
WITH n LIMIT $scan
WHERE ($types IS NULL OR n.type IN $types)
	AND ($designations IS NULL OR n.designation IN $designations)
	AND ($party IS NULL OR n.party = $party)
	AND ($state IS NULL OR n.state = $state)
	AND ($source IS NULL OR n.source = $source)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($organizationTypes IS NULL OR n.organizationType IN $organizationTypes)
	AND ($from IS NULL OR n.registeredOn >= $from) AND ($to IS NULL OR n.registeredOn <= $to)
	AND ($stub IS NULL OR coalesce(n.stub, false) = $stub)
RETURN properties(n) AS node, n.searchText AS text
SKIP $skip LIMIT $limit
