// A page of races by day or name, then by id, upwards or downwards.
// $byName, $upwards: Boolean, $ask.key, $ask.id: the place to go on from, $limit: Integer
// $ask.office, $ask.jurisdiction, $ask.electionType, $ask.party, $ask.year, $ask.cycle, $ask.from, $ask.to, $ask.prefix, $ask.state, $ask.source: conditions, null where left out
// returns node: its properties, key: the day or name as sorted
// cost: a scan over all races, some thousand at most
MATCH (n:Race) WHERE ($ask.office IS NULL OR n.office = $ask.office) AND ($ask.jurisdiction IS NULL OR n.jurisdiction = $ask.jurisdiction)
	AND ($ask.electionType IS NULL OR n.electionType = $ask.electionType) AND ($ask.party IS NULL OR toLower(n.party) = $ask.party)
	AND ($ask.year IS NULL OR n.year = $ask.year) AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.from IS NULL OR n.date >= $ask.from) AND ($ask.to IS NULL OR n.date <= $ask.to)
	AND ($ask.prefix IS NULL OR n.searchText STARTS WITH $ask.prefix) AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.state IS NULL OR (n.jurisdiction + '/') CONTAINS $ask.state)
WITH n, CASE WHEN $byName THEN n.searchText ELSE toString(coalesce(n.date, date({year: coalesce(n.year, 1)}))) END AS key
WHERE CASE WHEN $upwards THEN key > $ask.key OR (key = $ask.key AND n.id > $ask.id) ELSE key < $ask.key OR (key = $ask.key AND n.id < $ask.id) END
WITH n, key ORDER BY key, n.id
WITH collect(n) AS nodes, collect(key) AS keys
UNWIND CASE WHEN $upwards THEN range(0, size(keys) - 1) ELSE range(size(keys) - 1, 0, -1) END AS i
RETURN properties(nodes[i]) AS node, keys[i] AS key LIMIT $limit
