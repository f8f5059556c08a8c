// The committees authorised by candidates.
// $ask.ids: List<String>
// returns candidateId, committeeIds
// cost: one index seek for each candidate, then its committees
UNWIND $ask.ids AS id
MATCH (k:Candidate {id: id})
RETURN k.id AS candidateId, COLLECT { MATCH (c:Committee)-[:AUTHORIZED_BY]->(k) RETURN DISTINCT c.id ORDER BY c.id } AS committeeIds
