// Makes money edges between two actors; the caller has seen to it that none of them is there yet.
// $rows: List<Map> with type, fromLabel, fromId, toLabel, toId, properties
// cost: two index seeks per row
UNWIND $rows AS row
MATCH (a:Actor {id: row.fromId}) WHERE row.fromLabel IN labels(a)
MATCH (b:Actor {id: row.toId}) WHERE row.toLabel IN labels(b)
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
