// Takes away the account of earlier deliveries of a data set, and an earlier account of this one.
// scan: reason: one node per load
// $id, $dataSet: String
MATCH (i:Import {dataSet: $dataSet})
OPTIONAL MATCH (i)-[:READ|ACCOUNTS]->(part)
DETACH DELETE part
WITH DISTINCT i
WHERE i.id <> $id
DETACH DELETE i
