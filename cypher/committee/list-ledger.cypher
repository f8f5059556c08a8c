// A committee's ledger entries by day, then by id, upwards or downwards.
// $ask.committeeId: String, $upwards: Boolean, $ask.date, $ask.id: the place to go on from, $limit: Integer
// returns node: its properties
// cost: the committee's entries from that place on, one for each day at most
CALL () {
	MATCH (n:LedgerDay) WHERE n.committeeId = CASE WHEN $upwards THEN $ask.committeeId END AND n.date >= $ask.date
		AND (n.date > $ask.date OR n.id > $ask.id)
	RETURN n ORDER BY n.date, n.id LIMIT $limit
	UNION ALL
	MATCH (n:LedgerDay) WHERE n.committeeId = CASE WHEN NOT $upwards THEN $ask.committeeId END AND n.date <= $ask.date
		AND (n.date < $ask.date OR n.id < $ask.id)
	RETURN n ORDER BY n.date DESC, n.id DESC LIMIT $limit
}
RETURN properties(n) AS node
