// All committees; candidates with the committees of their own; races with their candidates; donors that hide who gave. For the
// projection.
// returns, in this order: what, id, name, balanceBasis (COMMITTEE); id, name, ids: the committees (CANDIDATE); id, office, jurisdiction,
//   seat, date, year, ids: the candidates (RACE); id (UNDISCLOSED)
// cost: a scan of these labels, on purpose: every one is wanted; streamed, once per graph version
MATCH (c:Committee)
RETURN 'COMMITTEE' AS what, c.id AS id, c.name AS name, c.balanceBasis AS balanceBasis, null AS office, null AS jurisdiction,
	null AS seat, null AS date, null AS year, [] AS ids
UNION ALL
MATCH (c:Candidate)
RETURN 'CANDIDATE' AS what, c.id AS id, c.name AS name, null AS balanceBasis, null AS office, null AS jurisdiction,
	null AS seat, null AS date, null AS year, COLLECT { MATCH (k:Committee)-[:AUTHORIZED_BY]->(c) RETURN DISTINCT k.id } AS ids
UNION ALL
MATCH (r:Race)
RETURN 'RACE' AS what, r.id AS id, null AS name, null AS balanceBasis, r.office AS office, r.jurisdiction AS jurisdiction,
	r.seat AS seat, r.date AS date, r.year AS year, COLLECT { MATCH (c:Candidate)-[:RUNS_IN]->(r) RETURN DISTINCT c.id } AS ids
UNION ALL
MATCH (d:Donor) WHERE d.kind = 'UNDISCLOSED'
RETURN 'UNDISCLOSED' AS what, d.id AS id, null AS name, null AS balanceBasis, null AS office, null AS jurisdiction,
	null AS seat, null AS date, null AS year, [] AS ids
