// Raises the graph's version so that nothing that was read before counts as newer.
// $version: Integer, the least it may be
MERGE (s:GraphState {id: 'graph'})
SET s.version = CASE WHEN coalesce(s.version, 0) < $version THEN $version ELSE s.version END
