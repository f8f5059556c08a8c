// A page of a committee's filings by the day they were received, then by id, upwards or downwards; undated ones stand earliest.
// $ask.committeeId: String, $upwards: Boolean, $ask.date, $ask.id: the place to go on from, $limit: Integer
// returns node: its properties
// cost: the committee's filings, some hundred
CALL () {
	MATCH (:Committee {id: CASE WHEN $upwards THEN $ask.committeeId END})-[:FILED]->(n:Filing)
	WITH n, coalesce(n.receivedOn, date('0001-01-01')) AS day
	WHERE day > $ask.date OR (day = $ask.date AND n.id > $ask.id)
	RETURN n ORDER BY day, n.id LIMIT $limit
	UNION ALL
	MATCH (:Committee {id: CASE WHEN NOT $upwards THEN $ask.committeeId END})-[:FILED]->(n:Filing)
	WITH n, coalesce(n.receivedOn, date('0001-01-01')) AS day
	WHERE day < $ask.date OR (day = $ask.date AND n.id < $ask.id)
	RETURN n ORDER BY day DESC, n.id DESC LIMIT $limit
}
RETURN properties(n) AS node
