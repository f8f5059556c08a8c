// How many candidates a filter leaves by what they can be narrowed down by.
// $low, $high: bounds of the name; $scan: Integer; $party, $office, $state, $district, $cycle, $incumbency, $source: conditions, null where left out
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: the index entries between the bounds, at most $scan
MATCH (n:Candidate) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH n, ($party IS NULL OR n.party = $party)
	AND ($office IS NULL OR n.office = $office)
	AND ($state IS NULL OR n.state = $state)
	AND ($district IS NULL OR n.district = $district)
	AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($incumbency IS NULL OR n.incumbency = $incumbency)
	AND ($source IS NULL OR n.source = $source) AS fits
UNWIND [
	{by: 'READ', value: null, counts: true},
	{by: 'OFFICE', value: n.office, counts: fits},
	{by: 'PARTY', value: n.party, counts: fits},
	{by: 'STATE', value: n.state, counts: fits},
	{by: 'CYCLE', value: toString(n.cycle), counts: fits},
	{by: 'INCUMBENCY', value: n.incumbency, counts: fits},
	{by: 'SOURCE', value: n.source, counts: fits}
] AS one
WITH one WHERE one.counts
RETURN one.by AS by, one.value AS value, count(*) AS nodes
ORDER BY nodes DESC, value
