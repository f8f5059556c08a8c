// Loads that were begun and not finished: the graph may hold part of their rows.
// scan: reason: one node per load
// returns label
// cost: a scan over all loads, some hundred at most
MATCH (i:Import) WHERE i.complete = false
RETURN coalesce(i.label, i.source) AS label
ORDER BY label LIMIT 10
