// Lines of the filers' summaries beside ours, largest difference first, from a place on.
// $ask.size: Integer, $ask.id: String, the place to go on from; $ask.least: Integer, the smallest difference wanted, cents;
// $ask.lines, $ask.causes, $ask.labels: List<String>, $ask.cycle: Integer, $ask.agrees: Boolean, conditions, null where left out; $limit: Integer
// returns node: its properties
// cost: the index over (sizeCents, id) from the place on; a condition reads on until the page is full
CALL () {
	MATCH (n:Reconciliation)
	USING INDEX n:Reconciliation(sizeCents, id)
	WHERE n.sizeCents = $ask.size AND n.id < $ask.id AND n.sizeCents >= $ask.least
		AND ($ask.lines IS NULL OR n.line IN $ask.lines) AND ($ask.causes IS NULL OR n.cause IN $ask.causes) AND ($ask.labels IS NULL OR n.subjectLabel IN $ask.labels)
		AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle) AND ($ask.agrees IS NULL OR (n.sizeCents < 100) = $ask.agrees)
	RETURN n ORDER BY n.sizeCents DESC, n.id DESC LIMIT $limit
	UNION ALL
	MATCH (n:Reconciliation)
	USING INDEX n:Reconciliation(sizeCents, id)
	WHERE n.sizeCents >= $ask.least AND n.sizeCents < $ask.size AND n.id IS NOT NULL
		AND ($ask.lines IS NULL OR n.line IN $ask.lines) AND ($ask.causes IS NULL OR n.cause IN $ask.causes) AND ($ask.labels IS NULL OR n.subjectLabel IN $ask.labels)
		AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle) AND ($ask.agrees IS NULL OR (n.sizeCents < 100) = $ask.agrees)
	RETURN n ORDER BY n.sizeCents DESC, n.id DESC LIMIT $limit
}
RETURN properties(n) AS node LIMIT $limit
