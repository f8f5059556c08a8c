// Filings with the day they were due.
// returns id, dueOn
// cost: a label scan, on purpose: few sources say it; streamed, once per day asked about
MATCH (f:Filing) WHERE f.dueOn IS NOT NULL
RETURN f.id AS id, f.dueOn AS dueOn
