// Makes money edges from an actor to a race; the caller has seen to it that none of them is there yet.
// $rows: List<Map> with type, fromLabel, fromId, toId, properties
// cost: two index seeks per row
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId}) WHERE row.fromLabel IN labels(a)
MATCH (b:Race {id: row.toId})
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
