// Makes or changes claims and what they are about.
// $rows: List<Map> with id, subjectLabel, subjectId and properties
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
SET n += row.properties
WITH n, row
OPTIONAL MATCH (a:Actor {id: row.subjectId}) WHERE row.subjectLabel IN labels(a)
OPTIONAL MATCH (r:Race {id: row.subjectId}) WHERE row.subjectLabel = 'Race'
WITH n, coalesce(a, r) AS subject
WHERE subject IS NOT NULL
MERGE (n)-[:ABOUT]->(subject)
