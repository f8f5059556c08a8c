// Who runs where, as a source says.
// $source: String
// scan: reason: read once per load, all of a source on purpose
// returns fromId, toId, properties
// cost: a scan of these few edges, on purpose
MATCH (k:Candidate)-[a:RUNS_IN]->(r:Race)
WHERE a.source = $source
RETURN k.id AS fromId, r.id AS toId, properties(a) AS properties
