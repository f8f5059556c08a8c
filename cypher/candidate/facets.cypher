// How many candidates a filter leaves by what they can be narrowed down by.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.party, $ask.office, $ask.state, $ask.district, $ask.cycle, $ask.incumbency, $ask.source: conditions, null where left out
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: the index entries between the bounds, at most $scan
MATCH (n:Candidate) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH n, ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.office IS NULL OR n.office = $ask.office)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.district IS NULL OR n.district = $ask.district)
	AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.incumbency IS NULL OR n.incumbency = $ask.incumbency)
	AND ($ask.source IS NULL OR n.source = $ask.source) AS fits
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
