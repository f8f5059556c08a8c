// The accounts of all loads but one data set's, to be carried over to a graph built anew.
// $dataSet: String
// scan: reason: one node per load
// returns properties, files, lines
MATCH (i:Import) WHERE i.complete = true AND i.dataSet <> $dataSet
RETURN properties(i) AS properties,
	COLLECT { MATCH (i)-[:READ]->(f:ImportFile) RETURN properties(f) } AS files,
	COLLECT { MATCH (i)-[:ACCOUNTS]->(l:ImportLine) RETURN properties(l) } AS lines
