// What the graph holds of a source: every Reconciliation with its properties.
// $source: String
// scan: reason: read once per load, all of a source on purpose
// returns properties
// cost: a label scan, on purpose: a load compares itself with the whole graph
MATCH (n:Reconciliation)
WHERE n.source = $source
RETURN properties(n) AS properties
