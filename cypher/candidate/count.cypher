// How many candidates a filter leaves, counted to $limit.
// $low, $high: bounds of the name; $limit: Integer; $party, $office, $state, $district, $cycle, $incumbency, $source: conditions, null where left out
// returns total
// cost: the index entries between the bounds, until $limit have passed
MATCH (n:Candidate) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
	AND ($party IS NULL OR n.party = $party)
	AND ($office IS NULL OR n.office = $office)
	AND ($state IS NULL OR n.state = $state)
	AND ($district IS NULL OR n.district = $district)
	AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($incumbency IS NULL OR n.incumbency = $incumbency)
	AND ($source IS NULL OR n.source = $source)
WITH n LIMIT $limit
RETURN count(n) AS total
