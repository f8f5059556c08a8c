// How many candidates a filter leaves among the first $scan.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.party, $ask.office, $ask.state, $ask.district, $ask.cycle, $ask.incumbency, $ask.source: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Candidate) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.office IS NULL OR n.office = $ask.office)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.district IS NULL OR n.district = $ask.district)
	AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.incumbency IS NULL OR n.incumbency = $ask.incumbency)
	AND ($ask.source IS NULL OR n.source = $ask.source) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
