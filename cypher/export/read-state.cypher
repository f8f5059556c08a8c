// The version of the graph, the loads it was made from, and how many of them are not finished: the graph may hold part of their rows.
// scan: reason: one node per load
// returns version, unfinished, imports
// cost: one index seek, a scan over all loads, some hundred at most
OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN s.version AS version, COUNT { MATCH (i:Import) WHERE i.complete = false } AS unfinished,
	COLLECT { MATCH (i:Import) RETURN i.id ORDER BY i.id } AS imports
