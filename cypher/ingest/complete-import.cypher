// The last step of a load: its account, and the graph's version raised if anything changed.
// $id: String, $files, $lines: List<Map>, $totals: Map, $finishedAt: DateTime, $raise: 0 or 1
MERGE (s:GraphState {id: 'graph'})
SET s.version = coalesce(s.version, 0) + $raise
WITH s
MATCH (i:Import {id: $id})
SET i += $totals, i.finishedAt = $finishedAt, i.graphVersion = s.version, i.complete = true
WITH i
CALL (i) {
	UNWIND $files AS file
	MERGE (f:ImportFile {id: file.id})
	SET f += file
	MERGE (i)-[:READ]->(f)
}
CALL (i) {
	UNWIND $lines AS line
	MERGE (l:ImportLine {id: line.id})
	SET l += line
	MERGE (i)-[:ACCOUNTS]->(l)
}
