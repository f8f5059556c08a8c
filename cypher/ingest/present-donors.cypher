// What the graph holds of a source: every Donor with its properties.
// $source: String
// scan: reason: read once per load, all of a source on purpose
// returns properties
// cost: a label scan, on purpose: a load compares itself with the whole graph
MATCH (n:Donor)
RETURN properties(n) AS properties
