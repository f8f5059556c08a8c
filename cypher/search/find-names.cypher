// Names that match, best first: whole names, then by score, then by id; with the graph's version.
// $query: the full-text query, $text: the whole text normalised, $labels: List<String>
// $read: hits taken from the index, $limit: hits returned
// returns version, hits: list of {label, score, node}
// cost: one full-text search, at most $read hits
OPTIONAL MATCH (s:GraphState {id: 'graph'})
WITH coalesce(s.version, 0) AS version
CALL (version) {
	CALL db.index.fulltext.queryNodes('actorNames', $query, {limit: $read}) YIELD node, score
	WITH node, score, [label IN labels(node) WHERE label IN $labels | label] AS found
	WHERE size(found) > 0
	WITH node, score, found[0] AS label, node.searchText = $text AS whole
	ORDER BY whole DESC, score DESC, node.id LIMIT $limit
	RETURN collect({label: label, score: score, node: properties(node)}) AS hits
}
RETURN version, hits
