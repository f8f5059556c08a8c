// Takes away the account of a data set whose rows are gone.
// scan: reason: one node per load
// $dataSet: String
MATCH (i:Import {dataSet: $dataSet})
OPTIONAL MATCH (i)-[:READ|ACCOUNTS]->(part)
DETACH DELETE part
WITH DISTINCT i
DETACH DELETE i
