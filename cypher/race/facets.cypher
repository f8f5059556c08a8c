// How many races a filter leaves by what they can be narrowed down by.
// $ask.office, $ask.jurisdiction, $ask.electionType, $ask.party, $ask.year, $ask.cycle, $ask.from, $ask.to, $ask.prefix, $ask.state, $ask.source: conditions, null where left out; $scan: Integer
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: a scan over all races, some thousand at most
MATCH (n:Race)
WITH n LIMIT $scan
WITH n, ($ask.office IS NULL OR n.office = $ask.office)
	AND ($ask.jurisdiction IS NULL OR n.jurisdiction = $ask.jurisdiction)
	AND ($ask.electionType IS NULL OR n.electionType = $ask.electionType)
	AND ($ask.party IS NULL OR toLower(n.party) = $ask.party)
	AND ($ask.year IS NULL OR n.year = $ask.year)
	AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle)
	AND ($ask.from IS NULL OR n.date >= $ask.from)
	AND ($ask.to IS NULL OR n.date <= $ask.to)
	AND ($ask.prefix IS NULL OR n.searchText STARTS WITH $ask.prefix)
	AND ($ask.source IS NULL OR n.source = $ask.source)
	AND ($ask.state IS NULL OR (n.jurisdiction + '/') CONTAINS $ask.state) AS fits
UNWIND [
	{by: 'READ', value: null, counts: true},
	{by: 'OFFICE', value: n.office, counts: fits},
	{by: 'ELECTION_TYPE', value: n.electionType, counts: fits},
	{by: 'PARTY', value: n.party, counts: fits},
	{by: 'YEAR', value: toString(n.year), counts: fits},
	{by: 'CYCLE', value: toString(n.cycle), counts: fits},
	{by: 'SOURCE', value: n.source, counts: fits}
] AS one
WITH one WHERE one.counts
RETURN one.by AS by, one.value AS value, count(*) AS nodes
ORDER BY nodes DESC, value
