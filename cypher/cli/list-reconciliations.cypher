// Every line of the filers' summaries beside ours, largest difference first, with the subject's name.
// $least: Integer, the smallest difference wanted, cents; $limit: Integer
// returns node: its properties, name
// cost: the index over (sizeCents, id), one index seek for each line
MATCH (n:Reconciliation)
USING INDEX n:Reconciliation(sizeCents, id)
WHERE n.sizeCents >= $least AND n.id IS NOT NULL
WITH n ORDER BY n.sizeCents DESC, n.id DESC LIMIT $limit
OPTIONAL MATCH (a:Actor {id: n.subjectId})
RETURN properties(n) AS node, a.name AS name
ORDER BY n.sizeCents DESC, n.id DESC
