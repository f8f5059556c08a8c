// Takes away nodes a source no longer names, unless something else still leads to them.
// $ids: List<String>
UNWIND $ids AS id
MATCH (n:Donor {id: id})
WHERE NOT (n)--()
DELETE n
