// Every counted money edge that moves a balance or is spent for, against or about a candidate, and what is given in kind.
// Voter education is not among them: it never leads to a candidate. An embedded database is read without this statement, see
// MoneyRows: both give the same.
// returns, read by place: type, ends (d, c or k for donor, committee or candidate, payer first), kind, rowId, fromId, toId,
//   cents, date, knownFrom, knownBasis, raceId, dateEarliest, sentDate, receivedDate, filingId
// cost: a scan of these types, on purpose: every edge is wanted; streamed, once per graph version
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->(b)
RETURN type(r) AS type,
  CASE WHEN a:Donor THEN 'd' WHEN a:Committee THEN 'c' ELSE 'k' END
    + CASE WHEN b:Committee THEN 'c' WHEN b:Candidate THEN 'k' ELSE 'd' END AS ends,
  r.kind AS kind, r.rowId AS rowId, r.fromId AS fromId, r.toId AS toId, r.cents AS cents, r.date AS date,
  r.knownFrom AS knownFrom, r.knownBasis AS knownBasis, r.raceId AS raceId, r.dateEarliest AS dateEarliest,
  r.sentDate AS sentDate, r.receivedDate AS receivedDate, r.filingId AS filingId
