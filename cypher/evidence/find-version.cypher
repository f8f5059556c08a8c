// The version of the graph.
// returns version
// cost: one index seek
MATCH (s:GraphState {id: 'graph'})
RETURN s.version AS version
