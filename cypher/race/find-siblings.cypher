// Other races for the same office in the same place on the same day.
// $ask.ids: List<String>
// returns id: the race asked about, node: the other race's properties; by name
// cost: one index seek per id, then a scan over all races, some thousand at most
MATCH (n:Race) WHERE n.id IN $ask.ids
MATCH (other:Race) WHERE other.office = n.office AND other.jurisdiction = n.jurisdiction AND other.date = n.date
	AND other.id <> n.id
RETURN n.id AS id, properties(other) AS node
ORDER BY id, other.searchText, other.id LIMIT 5000
