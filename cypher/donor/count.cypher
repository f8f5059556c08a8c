// How many donors a filter leaves among the first $scan.
// $low, $high: bounds of the name; $scan: Integer; $kind, $state, $city, $source: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Donor) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($kind IS NULL OR n.kind = $kind)
	AND ($state IS NULL OR n.state = $state)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($source IS NULL OR n.source = $source) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
