// The accounts of some loads, by file, outcome and rule.
// $ask.ids: List<String>, loads
// returns node: a line's properties with its importId
// cost: one index seek per load, then its lines
MATCH (i:Import) WHERE i.id IN $ask.ids
MATCH (i)-[:ACCOUNTS]->(l:ImportLine)
RETURN l {.*, importId: i.id} AS node
ORDER BY l.file, l.outcome, l.rule, l.id LIMIT 20000
