// Makes or changes nodes; a null property is taken away.
// $rows: List<Map> with id and all properties
// cost: one index seek per row
UNWIND $rows AS row
MERGE (n:Reconciliation {id: row.id})
SET n += row
