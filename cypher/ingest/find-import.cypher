// Whether an import is in the graph, and the graph's version.
// $id: String
// returns complete, version
OPTIONAL MATCH (i:Import {id: $id})
OPTIONAL MATCH (s:GraphState {id: 'graph'})
RETURN coalesce(i.complete, false) AS complete, coalesce(s.version, 0) AS version
