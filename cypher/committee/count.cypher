// How many committees a filter leaves, counted to $limit.
// $low, $high: bounds of the name; $limit: Integer; $types, $designations, $party, $state, $source: conditions, null where left out
// returns total
// cost: the index entries between the bounds, until $limit have passed
MATCH (n:Committee) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
	AND ($types IS NULL OR n.type IN $types)
	AND ($designations IS NULL OR n.designation IN $designations)
	AND ($party IS NULL OR n.party = $party)
	AND ($state IS NULL OR n.state = $state)
	AND ($source IS NULL OR n.source = $source)
WITH n LIMIT $limit
RETURN count(n) AS total
