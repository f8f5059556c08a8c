// How many races a filter leaves.
// $ask.office, $ask.jurisdiction, $ask.electionType, $ask.party, $ask.year, $ask.cycle, $ask.from, $ask.to, $ask.prefix, $ask.state, $ask.source: conditions, null where left out
// returns total
// cost: a scan over all races, some thousand at most
MATCH (n:Race) WHERE ($ask.office IS NULL OR n.office = $ask.office) AND ($ask.jurisdiction IS NULL OR n.jurisdiction = $ask.jurisdiction)
	AND ($ask.electionType IS NULL OR n.electionType = $ask.electionType) AND ($ask.party IS NULL OR toLower(n.party) = $ask.party)
	AND ($ask.year IS NULL OR n.year = $ask.year) AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.from IS NULL OR n.date >= $ask.from) AND ($ask.to IS NULL OR n.date <= $ask.to)
	AND ($ask.prefix IS NULL OR n.searchText STARTS WITH $ask.prefix) AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.state IS NULL OR (n.jurisdiction + '/') CONTAINS $ask.state)
RETURN count(n) AS total
