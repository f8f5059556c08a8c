// Says who runs where.
// $rows: List<Map> with fromId, toId, status, incumbent, source
UNWIND $rows AS row
MATCH (k:Candidate {id: row.fromId})
MATCH (r:Race {id: row.toId})
MERGE (k)-[a:RUNS_IN {source: row.source}]->(r)
SET a.status = row.status, a.incumbent = row.incumbent
