// Every counted money edge that moves a balance or is spent for, against or about a candidate, and what is given in kind.
// Voter education is not among them: it never leads to a candidate.
// returns type, kind, rowId, fromId, fromCommittee, fromCandidate, toId, toCommittee, toCandidate, cents, date, dateEarliest,
//   sentDate, receivedDate, knownFrom, raceId
// cost: a scan of these types, on purpose: every edge is wanted; streamed, once per graph version
MATCH (a)-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT]->(b)
RETURN type(r) AS type, r.kind AS kind, r.rowId AS rowId, r.fromId AS fromId, a:Committee AS fromCommittee,
  a:Candidate AS fromCandidate, r.toId AS toId, b:Committee AS toCommittee, b:Candidate AS toCandidate, r.cents AS cents,
  r.date AS date, r.dateEarliest AS dateEarliest, r.sentDate AS sentDate, r.receivedDate AS receivedDate,
  r.knownFrom AS knownFrom, r.raceId AS raceId
