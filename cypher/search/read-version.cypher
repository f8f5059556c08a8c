// The version of the graph, null before the first load.
// returns version
// cost: one index seek
OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN s.version AS version
