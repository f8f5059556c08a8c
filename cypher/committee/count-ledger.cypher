// How many ledger entries a committee has.
// $committeeId: String
// returns total
// cost: the committee's entries
MATCH (n:LedgerDay) WHERE n.committeeId = $committeeId AND n.date IS NOT NULL
RETURN count(n) AS total
