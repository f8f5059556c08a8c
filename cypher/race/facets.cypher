// How many races a filter leaves by what they can be narrowed down by.
// $office, $jurisdiction, $electionType, $party, $year, $cycle, $from, $to, $prefix, $state, $source: conditions, null where left out; $scan: Integer
// returns by, value, nodes; by READ: how many were looked at, at most $scan
// cost: a scan over all races, some thousand at most
MATCH (n:Race)
WITH n LIMIT $scan
WITH n, ($office IS NULL OR n.office = $office)
	AND ($jurisdiction IS NULL OR n.jurisdiction = $jurisdiction)
	AND ($electionType IS NULL OR n.electionType = $electionType)
	AND ($party IS NULL OR toLower(n.party) = $party)
	AND ($year IS NULL OR n.year = $year)
	AND ($cycle IS NULL OR n.cycle = $cycle)
	AND ($from IS NULL OR n.date >= $from)
	AND ($to IS NULL OR n.date <= $to)
	AND ($prefix IS NULL OR n.searchText STARTS WITH $prefix)
	AND ($source IS NULL OR n.source = $source)
	AND ($state IS NULL OR (n.jurisdiction + '/') CONTAINS $state) AS fits
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
