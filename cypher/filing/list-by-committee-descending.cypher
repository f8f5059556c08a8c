// A page of a committee's filings by the day they were received, descending, then by id; undated ones stand earliest.
// $committeeId: String, $date, $id: the place to go on from, $limit: Integer
// returns node: its properties
// cost: the committee's filings, some hundred
MATCH (:Committee {id: $committeeId})-[:FILED]->(n:Filing)
WITH n, coalesce(n.receivedOn, date('0001-01-01')) AS day
WHERE day < $date OR (day = $date AND n.id < $id)
RETURN properties(n) AS node
ORDER BY day DESC, n.id DESC LIMIT $limit
