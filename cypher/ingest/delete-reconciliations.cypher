// Takes away nodes a source no longer holds.
// $ids: List<String>
UNWIND $ids AS id
MATCH (n:Reconciliation {id: id})
DETACH DELETE n
