// All candidates with the committees of their own, for the projection.
// returns id, name, committeeIds
// cost: a label scan, on purpose: every candidate is wanted; streamed, once per graph version
MATCH (c:Candidate)
RETURN c.id AS id, c.name AS name, COLLECT { MATCH (k:Committee)-[:AUTHORIZED_BY]->(c) RETURN DISTINCT k.id } AS committeeIds
