// Lines of the filers' summaries beside ours, largest difference first, from a place on.
// $size: Integer, $id: String, the place to go on from; $least: Integer, the smallest difference wanted, cents;
// $lines, $causes, $labels: List<String>, $cycle: Integer, $agrees: Boolean, conditions, null where left out; $limit: Integer
// returns node: its properties
// cost: the index over (sizeCents, id) from the place on; a condition reads on until the page is full
CALL () {
	MATCH (n:Reconciliation)
	USING INDEX n:Reconciliation(sizeCents, id)
	WHERE n.sizeCents = $size AND n.id < $id AND n.sizeCents >= $least
		AND ($lines IS NULL OR n.line IN $lines) AND ($causes IS NULL OR n.cause IN $causes) AND ($labels IS NULL OR n.subjectLabel IN $labels)
		AND ($cycle IS NULL OR n.cycle = $cycle) AND ($agrees IS NULL OR (n.sizeCents < 100) = $agrees)
	RETURN n ORDER BY n.sizeCents DESC, n.id DESC LIMIT $limit
	UNION ALL
	MATCH (n:Reconciliation)
	USING INDEX n:Reconciliation(sizeCents, id)
	WHERE n.sizeCents >= $least AND n.sizeCents < $size AND n.id IS NOT NULL
		AND ($lines IS NULL OR n.line IN $lines) AND ($causes IS NULL OR n.cause IN $causes) AND ($labels IS NULL OR n.subjectLabel IN $labels)
		AND ($cycle IS NULL OR n.cycle = $cycle) AND ($agrees IS NULL OR (n.sizeCents < 100) = $agrees)
	RETURN n ORDER BY n.sizeCents DESC, n.id DESC LIMIT $limit
}
RETURN properties(n) AS node LIMIT $limit
