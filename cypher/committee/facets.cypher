// How many committees a filter leaves by what they can be narrowed down by.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.types, $ask.designations, $ask.party, $ask.state, $ask.source, $ask.city, $ask.organizationTypes, $ask.from, $ask.to, $ask.stub: conditions, null where left out
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: the index entries between the bounds, at most $scan
MATCH (n:Committee) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH n, ($ask.types IS NULL OR n.type IN $ask.types)
	AND ($ask.designations IS NULL OR n.designation IN $ask.designations)
	AND ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.organizationTypes IS NULL OR n.organizationType IN $ask.organizationTypes)
	AND ($ask.from IS NULL OR n.registeredOn >= $ask.from)
	AND ($ask.to IS NULL OR n.registeredOn <= $ask.to)
	AND ($ask.stub IS NULL OR coalesce(n.stub, false) = $ask.stub) AS fits
UNWIND [
	{by: 'READ', value: null, counts: true},
	{by: 'TYPE', value: n.type, counts: fits},
	{by: 'DESIGNATION', value: n.designation, counts: fits},
	{by: 'PARTY', value: n.party, counts: fits},
	{by: 'STATE', value: n.state, counts: fits},
	{by: 'SOURCE', value: n.source, counts: fits}
] AS one
WITH one WHERE one.counts
RETURN one.by AS by, one.value AS value, count(*) AS nodes
ORDER BY nodes DESC, value
