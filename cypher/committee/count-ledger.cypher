// How many ledger entries a committee has.
// $ask.committeeId: String
// returns total
// cost: the committee's entries
MATCH (n:LedgerDay) WHERE n.committeeId = $ask.committeeId AND n.date IS NOT NULL
RETURN count(n) AS total
