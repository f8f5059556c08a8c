// Money edges with the day from which the public could know them, also those that stood until a later row took their place:
// they come under the type they had then.
// returns, read by place: what flow/read-money returns, then known (null: no day says), until (null: stands), filingId
// scan: reason: every edge is wanted
// cost: a scan of these types, on purpose: every edge is wanted; streamed, once per day asked about
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->(b)
RETURN type(r) AS type,
  CASE WHEN a:Donor THEN 'd' WHEN a:Committee THEN 'c' ELSE 'k' END
    + CASE WHEN b:Committee THEN 'c' WHEN b:Candidate THEN 'k' ELSE 'd' END AS ends,
  r.kind AS kind, r.rowId AS rowId, r.fromId AS fromId, r.toId AS toId, r.cents AS cents, r.date AS date,
  CASE WHEN r.knownFrom = r.date AND r.knownBasis = 'NOT_BEFORE' THEN null ELSE r.knownFrom END AS knownFrom,
  r.raceId AS raceId, r.dateEarliest AS dateEarliest, r.sentDate AS sentDate, r.receivedDate AS receivedDate,
  r.knownFrom AS known, null AS until, r.filingId AS filingId
UNION ALL
MATCH (a)-[r:NOT_COUNTED]->(b) WHERE r.stoodAs IS NOT NULL
RETURN r.stoodAs AS type,
  CASE WHEN a:Donor THEN 'd' WHEN a:Committee THEN 'c' ELSE 'k' END
    + CASE WHEN b:Committee THEN 'c' WHEN b:Candidate THEN 'k' ELSE 'd' END AS ends,
  CASE WHEN r.kind = 'ESTIMATE' THEN 'INDEPENDENT_EXPENDITURE' ELSE r.kind END AS kind,
  r.rowId AS rowId, r.fromId AS fromId, r.toId AS toId, r.cents AS cents, r.date AS date,
  CASE WHEN r.knownFrom = r.date AND r.knownBasis = 'NOT_BEFORE' THEN null ELSE r.knownFrom END AS knownFrom,
  r.raceId AS raceId, r.dateEarliest AS dateEarliest, r.sentDate AS sentDate, r.receivedDate AS receivedDate,
  r.knownFrom AS known, r.knownUntil AS until, r.filingId AS filingId
