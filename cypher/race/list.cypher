// A page of races by day or name, then by id, upwards or downwards.
// $byName, $upwards: Boolean, $key, $id: the place to go on from, $limit: Integer
// $office, $jurisdiction, $electionType, $party, $year, $cycle, $from, $to, $prefix, $state, $source: conditions, null where left out
// returns node: its properties, key: the day or name as sorted
// cost: a scan over all races, some thousand at most
MATCH (n:Race) WHERE ($office IS NULL OR n.office = $office) AND ($jurisdiction IS NULL OR n.jurisdiction = $jurisdiction)
	AND ($electionType IS NULL OR n.electionType = $electionType) AND ($party IS NULL OR toLower(n.party) = $party)
	AND ($year IS NULL OR n.year = $year) AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($from IS NULL OR n.date >= $from) AND ($to IS NULL OR n.date <= $to)
	AND ($prefix IS NULL OR n.searchText STARTS WITH $prefix) AND ($source IS NULL OR n.source = $source)
	AND ($state IS NULL OR (n.jurisdiction + '/') CONTAINS $state)
WITH n, CASE WHEN $byName THEN n.searchText ELSE toString(coalesce(n.date, date({year: coalesce(n.year, 1)}))) END AS key
WHERE CASE WHEN $upwards THEN key > $key OR (key = $key AND n.id > $id) ELSE key < $key OR (key = $key AND n.id < $id) END
WITH n, key ORDER BY key, n.id
WITH collect(n) AS nodes, collect(key) AS keys
UNWIND CASE WHEN $upwards THEN range(0, size(keys) - 1) ELSE range(size(keys) - 1, 0, -1) END AS i
RETURN properties(nodes[i]) AS node, keys[i] AS key LIMIT $limit
