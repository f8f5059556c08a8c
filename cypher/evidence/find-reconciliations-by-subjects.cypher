// The lines of some committees' or candidates' summaries, the latest cycle first, then the largest difference.
// $ask.ids: List<String>, their ids in the graph
// returns id: the subject's, node: a line's properties
// cost: one index seek per id, then the lines of each
MATCH (n:Reconciliation) WHERE n.subjectId IN $ask.ids
RETURN n.subjectId AS id, properties(n) AS node
ORDER BY n.cycle DESC, n.sizeCents DESC, n.id LIMIT 10000
