// Whose own money committees hold.
// returns, read by place: committeeId, candidateId
// cost: a scan of this type, on purpose: every pair is wanted; streamed, once per graph version
MATCH (c:Committee)-[:AUTHORIZED_BY]->(k:Candidate)
RETURN c.id AS committeeId, k.id AS candidateId
