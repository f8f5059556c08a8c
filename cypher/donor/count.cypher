// How many donors a filter leaves among the first $scan.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.kind, $ask.state, $ask.city, $ask.source: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Donor) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($ask.kind IS NULL OR n.kind = $ask.kind)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.source IS NULL OR n.source = $ask.source) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
