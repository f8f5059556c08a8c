// Claims by id.
// $ids: List<String>
// returns node: its properties
// cost: one index seek per id
MATCH (n:Claim) WHERE n.id IN $ids
RETURN properties(n) AS node
