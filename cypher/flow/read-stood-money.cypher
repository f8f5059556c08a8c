// Money edges that stood until a later row took their place: they come under the type they had then.
// returns, read by place: what flow/read-money returns, then until
// scan: reason: every such edge is wanted
// cost: a scan of the rows in no total, on purpose; streamed, once per day asked about
MATCH (a)-[r:NOT_COUNTED]->(b) WHERE r.stoodAs IS NOT NULL
RETURN r.stoodAs AS type,
  CASE WHEN a:Donor THEN 'd' WHEN a:Committee THEN 'c' ELSE 'k' END
    + CASE WHEN b:Committee THEN 'c' WHEN b:Candidate THEN 'k' ELSE 'd' END AS ends,
  CASE WHEN r.kind = 'ESTIMATE' THEN 'INDEPENDENT_EXPENDITURE' ELSE r.kind END AS kind,
  r.rowId AS rowId, r.fromId AS fromId, r.toId AS toId, r.cents AS cents, r.date AS date,
  r.knownFrom AS knownFrom, r.knownBasis AS knownBasis, r.raceId AS raceId, r.dateEarliest AS dateEarliest,
  r.sentDate AS sentDate, r.receivedDate AS receivedDate, r.filingId AS filingId, r.knownUntil AS until
