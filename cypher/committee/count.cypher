// How many committees a filter leaves among the first $scan.
// $low, $high: bounds of the name; $scan: Integer; $types, $designations, $party, $state, $source, $city, $organizationTypes, $from, $to, $stub: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Committee) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($types IS NULL OR n.type IN $types)
	AND ($designations IS NULL OR n.designation IN $designations)
	AND ($party IS NULL OR n.party = $party)
	AND ($state IS NULL OR n.state = $state)
	AND ($source IS NULL OR n.source = $source)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($organizationTypes IS NULL OR n.organizationType IN $organizationTypes)
	AND ($from IS NULL OR n.registeredOn >= $from) AND ($to IS NULL OR n.registeredOn <= $to)
	AND ($stub IS NULL OR coalesce(n.stub, false) = $stub) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
