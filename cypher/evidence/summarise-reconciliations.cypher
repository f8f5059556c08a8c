// How many committees and candidates agree with their own summaries to the dollar.
// scan: reason: all of them are asked for; some ten thousand committees a cycle
// returns source, cycle, subjects, agreeing, lines, linesAgreeing
// cost: a label scan
MATCH (n:Reconciliation)
WITH n.source AS source, n.cycle AS cycle, n.subjectId AS subject, max(n.sizeCents) AS worst, count(n) AS lines,
	sum(CASE WHEN n.sizeCents < 100 THEN 1 ELSE 0 END) AS linesAgreeing
RETURN source, cycle, count(subject) AS subjects, sum(CASE WHEN worst < 100 THEN 1 ELSE 0 END) AS agreeing, sum(lines) AS lines,
	sum(linesAgreeing) AS linesAgreeing
ORDER BY source, cycle DESC LIMIT 1000
