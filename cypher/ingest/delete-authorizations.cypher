// Takes back whose committee is whose.
// $rows: List<Map> with fromId, toId, cycle, source
UNWIND $rows AS row
MATCH (c:Committee {id: row.fromId})-[a:AUTHORIZED_BY {cycle: row.cycle, source: row.source}]->(k:Candidate {id: row.toId})
DELETE a
