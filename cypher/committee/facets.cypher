// How many committees a filter leaves by what they can be narrowed down by.
// $low, $high: bounds of the name; $scan: Integer; $types, $designations, $party, $state, $source, $city, $organizationTypes, $from, $to, $stub: conditions, null where left out
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: the index entries between the bounds, at most $scan
MATCH (n:Committee) WHERE n.searchText >= $low AND n.searchText < $high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH n, ($types IS NULL OR n.type IN $types)
	AND ($designations IS NULL OR n.designation IN $designations)
	AND ($party IS NULL OR n.party = $party)
	AND ($state IS NULL OR n.state = $state)
	AND ($source IS NULL OR n.source = $source)
	AND ($city IS NULL OR toUpper(n.city) = $city)
	AND ($organizationTypes IS NULL OR n.organizationType IN $organizationTypes)
	AND ($from IS NULL OR n.registeredOn >= $from)
	AND ($to IS NULL OR n.registeredOn <= $to)
	AND ($stub IS NULL OR coalesce(n.stub, false) = $stub) AS fits
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
