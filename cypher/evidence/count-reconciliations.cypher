// How many lines fit.
// $ask.least: Integer, $ask.lines, $ask.causes, $ask.labels, $ask.cycle, $ask.agrees: as in list-reconciliations; $limit: Integer, the most to count
// returns total
// cost: the index over (sizeCents, id)
MATCH (n:Reconciliation)
USING INDEX n:Reconciliation(sizeCents, id)
WHERE n.sizeCents >= $ask.least AND n.id IS NOT NULL
	AND ($ask.lines IS NULL OR n.line IN $ask.lines) AND ($ask.causes IS NULL OR n.cause IN $ask.causes) AND ($ask.labels IS NULL OR n.subjectLabel IN $ask.labels)
	AND ($ask.cycle IS NULL OR n.cycle = $ask.cycle) AND ($ask.agrees IS NULL OR (n.sizeCents < 100) = $ask.agrees)
WITH n LIMIT $limit
RETURN count(n) AS total
