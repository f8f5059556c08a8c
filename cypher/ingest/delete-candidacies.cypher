// Takes back who runs where.
// $rows: List<Map> with fromId, toId, source
UNWIND $rows AS row
MATCH (k:Candidate {id: row.fromId})-[a:RUNS_IN {source: row.source}]->(r:Race {id: row.toId})
DELETE a
