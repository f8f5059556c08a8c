// What the graph holds of a source: every Race with its properties.
// $source: String
// returns properties
// cost: a label scan, on purpose: a load compares itself with the whole graph
MATCH (n:Race)
WHERE n.source = $source
RETURN properties(n) AS properties
