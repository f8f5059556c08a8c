// How many committees a filter leaves, counted to $limit.
// $low, $high: bounds of the name; $limit: Integer; $types, $designations, $party, $state, $source, $city, $organizationTypes, $from, $to, $stub: conditions, null where left out
// returns total
// cost: the index entries between the bounds, until $limit have passed
MATCH (n:Committee) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
	AND ($types IS NULL OR n.type IN $types)
	AND ($designations IS NULL OR n.designation IN $designations)
	AND ($party IS NULL OR n.party = $party)
	AND ($state IS NULL OR n.state = $state)
	AND ($source IS NULL OR n.source = $source)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($organizationTypes IS NULL OR n.organizationType IN $organizationTypes)
	AND ($from IS NULL OR n.registeredOn >= $from) AND ($to IS NULL OR n.registeredOn <= $to)
	AND ($stub IS NULL OR coalesce(n.stub, false) = $stub)
WITH n LIMIT $limit
RETURN count(n) AS total
