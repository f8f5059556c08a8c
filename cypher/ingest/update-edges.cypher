// Gives money edges of one type other properties; those they had go.
// $rows: List<Map> with rowId, properties
// returns changed: how many there were
// cost: one index seek per row; only the indexes of what is changed are written
UNWIND $rows AS row
MATCH ()-[r:CONTRIBUTED_TO {rowId: row.rowId}]->()
SET r = row.properties
RETURN count(r) AS changed
