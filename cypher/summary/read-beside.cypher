// What stands beside the rows: whose own money committees hold (GROUP), the days on which candidates stand for election, as far as
// known (ELECTION), receipts of committees too small to be listed by line (UNITEMISED).
// returns, read by place: what, id (a committee's; of ELECTION a candidate's), candidateId, date, until, cents, knownFrom
// cost: a scan of these types and of the ledger, on purpose: every one is wanted; streamed, once per graph version
MATCH (c:Committee)-[:AUTHORIZED_BY]->(k:Candidate)
RETURN 'GROUP' AS what, c.id AS id, k.id AS candidateId, null AS date, null AS until, null AS cents, null AS knownFrom
UNION ALL
MATCH (k:Candidate)-[:RUNS_IN]->(r:Race) WHERE r.date IS NOT NULL
RETURN 'ELECTION' AS what, k.id AS id, null AS candidateId, r.date AS date, null AS until, null AS cents, null AS knownFrom
UNION ALL
MATCH (d:LedgerDay) WHERE d.unitemisedCents <> 0
RETURN 'UNITEMISED' AS what, d.committeeId AS id, null AS candidateId, d.date AS date, d.until AS until,
	d.unitemisedCents AS cents, d.knownFrom AS knownFrom
