// Every money row, counted or not, with what it is filtered and grouped by. An embedded database is read without this statement, see
// ColumnsReader: both give the same.
// returns, read by place: type, ends (nothing), kind, rowId, fromId, toId, cents, date, employer, occupation, raceId, conduitId, source,
//   transactionType, rule, knownFrom, knownUntil, stoodAs
// cost: a scan of these types, on purpose: every row is wanted; streamed, once per graph version
MATCH ()-[r:CONTRIBUTED_TO|TRANSFERRED_TO|REFUNDED_TO|LOANED_TO|REPAID_TO|SPENT_SUPPORTING|SPENT_OPPOSING|SPENT_ABOUT|EDUCATED_VOTERS_IN|NOT_COUNTED]->()
RETURN type(r) AS type, '' AS ends, r.kind AS kind, r.rowId AS rowId, r.fromId AS fromId, r.toId AS toId, r.cents AS cents, r.date AS date,
	r.employer AS employer, r.occupation AS occupation, r.raceId AS raceId, r.conduitId AS conduitId, r.source AS source,
	r.transactionType AS transactionType, r.rule AS rule, r.knownFrom AS knownFrom, r.knownUntil AS knownUntil, r.stoodAs AS stoodAs
