// Actors and races by id, with the graph's version.
// $ask.actors, $ask.races: List<String>
// returns version, nodes: list of {label, node}
// cost: one index seek per id
OPTIONAL MATCH (s:GraphState {id: 'graph'})
WITH coalesce(s.version, 0) AS version
CALL () {
	MATCH (n:Actor) WHERE n.id IN $ask.actors
	RETURN head([label IN labels(n) WHERE label <> 'Actor']) AS label, n
	UNION ALL
	MATCH (n:Race) WHERE n.id IN $ask.races
	RETURN 'Race' AS label, n
}
RETURN version, collect({label: label, node: properties(n)}) AS nodes
