// A committee's ledger entries by day, ascending, then by id.
// $committeeId: String, $date, $id: the place to go on from, $limit: Integer
// returns node: its properties
// cost: the committee's entries from that place on, one for each day at most
MATCH (n:LedgerDay) WHERE n.committeeId = $committeeId AND n.date >= $date
	AND (n.date > $date OR n.id > $id)
RETURN properties(n) AS node
ORDER BY n.date, n.id LIMIT $limit
