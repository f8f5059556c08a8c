// Whose committee is whose, as a source says.
// $source: String
// scan: reason: read once per load, all of a source on purpose
// returns fromId, toId, properties
// cost: a scan of these few edges, on purpose
MATCH (c:Committee)-[a:AUTHORIZED_BY]->(k:Candidate)
WHERE a.source = $source
RETURN c.id AS fromId, k.id AS toId, properties(a) AS properties
