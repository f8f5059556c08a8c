// The days on which candidates stand for election, as far as known.
// returns, read by place: candidateId, date
// cost: a scan of this type, on purpose: every pair is wanted; streamed, once per graph version
MATCH (k:Candidate)-[:RUNS_IN]->(r:Race) WHERE r.date IS NOT NULL
RETURN k.id AS candidateId, r.date AS date
