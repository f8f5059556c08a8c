// How many donors a filter leaves by what they can be narrowed down by.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.kind, $ask.state, $ask.city, $ask.source: conditions, null where left out
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: the index entries between the bounds, at most $scan
MATCH (n:Donor) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH n, ($ask.kind IS NULL OR n.kind = $ask.kind)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.source IS NULL OR n.source = $ask.source) AS fits
UNWIND [
	{by: 'READ', value: null, counts: true},
	{by: 'KIND', value: n.kind, counts: fits},
	{by: 'STATE', value: n.state, counts: fits},
	{by: 'SOURCE', value: n.source, counts: fits}
] AS one
WITH one WHERE one.counts
RETURN one.by AS by, one.value AS value, count(*) AS nodes
ORDER BY nodes DESC, value
