// All races with their candidates, for the projection.
// returns id, office, jurisdiction, seat, date, year, candidateIds
// cost: a label scan, on purpose: every race is wanted; streamed, once per graph version
MATCH (r:Race)
RETURN r.id AS id, r.office AS office, r.jurisdiction AS jurisdiction, r.seat AS seat, r.date AS date, r.year AS year,
  COLLECT { MATCH (c:Candidate)-[:RUNS_IN]->(r) RETURN DISTINCT c.id } AS candidateIds
