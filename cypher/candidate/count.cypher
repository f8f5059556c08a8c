// How many candidates a filter leaves among the first $scan.
// $low, $high: bounds of the name; $scan: Integer; $party, $office, $state, $district, $cycle, $incumbency, $source: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Candidate) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($party IS NULL OR n.party = $party)
	AND ($office IS NULL OR n.office = $office)
	AND ($state IS NULL OR n.state = $state)
	AND ($district IS NULL OR n.district = $district)
	AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($incumbency IS NULL OR n.incumbency = $incumbency)
	AND ($source IS NULL OR n.source = $source) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
