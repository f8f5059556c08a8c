// Says whose committee is whose, once per cycle.
// $rows: List<Map> with fromId, toId, designation, cycle, source
UNWIND $rows AS row
MATCH (c:Committee {id: row.fromId})
MATCH (k:Candidate {id: row.toId})
MERGE (c)-[a:AUTHORIZED_BY {cycle: row.cycle, source: row.source}]->(k)
SET a.designation = row.designation
