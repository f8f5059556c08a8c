// Makes or changes nodes; a null property is taken away.
// $rows: List<Map> with id and all properties
// cost: one index seek per row
UNWIND $rows AS row
MERGE (n:Filing {id: row.id})
SET n += row
WITH n, row
MATCH (c:Committee {id: row.filerId})
MERGE (c)-[:FILED]->(n)
