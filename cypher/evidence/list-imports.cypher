// All loads, newest first.
// scan: reason: one node per load
// returns node: its properties
// cost: a scan over all loads, some hundred at most
MATCH (n:Import)
RETURN properties(n) AS node
ORDER BY coalesce(n.startedAt, n.finishedAt) DESC, n.id LIMIT 1000
