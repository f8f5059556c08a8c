// How many committees and candidates agree with their own summaries to the dollar.
// scan: reason: all of them are asked for; some ten thousand committees a cycle
// returns source, cycle, subjects, agreeing
// cost: a label scan
MATCH (n:Reconciliation)
WITH n.source AS source, n.cycle AS cycle, n.subjectId AS subject, max(n.sizeCents) AS worst
RETURN source, cycle, count(subject) AS subjects, sum(CASE WHEN worst < 100 THEN 1 ELSE 0 END) AS agreeing
ORDER BY source, cycle DESC LIMIT 1000
