// What the graph holds of a source: every Donor with its properties.
// $source: String
// returns properties
// cost: a label scan, on purpose: a load compares itself with the whole graph
MATCH (n:Donor)
RETURN properties(n) AS properties
