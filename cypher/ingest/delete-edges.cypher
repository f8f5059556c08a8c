// Takes away money edges of one type.
// $rowIds: List<String>
// cost: one index seek per row id
UNWIND $rowIds AS rowId
MATCH ()-[r:CONTRIBUTED_TO {rowId: rowId}]->()
DELETE r
