// How many lines fit.
// $least: Integer, $lines, $causes, $labels, $cycle, $agrees: as in list-reconciliations; $limit: Integer, the most to count
// returns total
// cost: the index over (sizeCents, id)
MATCH (n:Reconciliation)
USING INDEX n:Reconciliation(sizeCents, id)
WHERE n.sizeCents >= $least AND n.id IS NOT NULL
	AND ($lines IS NULL OR n.line IN $lines) AND ($causes IS NULL OR n.cause IN $causes) AND ($labels IS NULL OR n.subjectLabel IN $labels)
	AND ($cycle IS NULL OR n.cycle = $cycle) AND ($agrees IS NULL OR (n.sizeCents < 100) = $agrees)
WITH n LIMIT $limit
RETURN count(n) AS total
