// How many committees a filter leaves among the first $scan.
// $ask.low, $ask.high: bounds of the name; $scan: Integer; $ask.types, $ask.designations, $ask.party, $ask.state, $ask.source, $ask.city, $ask.organizationTypes, $ask.from, $ask.to, $ask.stub: conditions, null where left out
// returns total, entries (looked at)
// cost: the index entries between the bounds, at most $scan
MATCH (n:Committee) WHERE n.searchText >= $ask.low AND n.searchText < $ask.high AND n.id IS NOT NULL
WITH n LIMIT $scan
WITH ($ask.types IS NULL OR n.type IN $ask.types)
	AND ($ask.designations IS NULL OR n.designation IN $ask.designations)
	AND ($ask.party IS NULL OR n.party = $ask.party)
	AND ($ask.state IS NULL OR n.state = $ask.state)
	AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.city IS NULL OR toUpper(n.city) = $ask.city)
	AND ($ask.organizationTypes IS NULL OR n.organizationType IN $ask.organizationTypes)
	AND ($ask.from IS NULL OR n.registeredOn >= $ask.from) AND ($ask.to IS NULL OR n.registeredOn <= $ask.to)
	AND ($ask.stub IS NULL OR coalesce(n.stub, false) = $ask.stub) AS matches
WITH count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS total
RETURN total, entries
