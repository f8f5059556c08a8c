// How many donors a filter leaves, counted to $limit.
// $low, $high: bounds of the name; $limit: Integer; $kind, $state, $city, $source: conditions, null where left out
// returns total
// cost: the index entries between the bounds, until $limit have passed
MATCH (n:Donor) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
	AND ($kind IS NULL OR n.kind = $kind)
	AND ($state IS NULL OR n.state = $state)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($source IS NULL OR n.source = $source)
WITH n LIMIT $limit
RETURN count(n) AS total
