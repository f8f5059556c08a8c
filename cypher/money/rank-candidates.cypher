// Contributions made by committees, summed by the candidate whose authorised committee received them; in-kind rows left out.
// $ask.anchors: [{key, from: {CONTRIBUTED_TO: the committee}, lowest, highest, and as of a day asOf, stoodFrom: the committee}],
// $most: Integer, entries to read for each, $first: Integer
// asOf: only what was public then, also what later rows replaced
// returns key, id, label, cents, rows, firstDate, lastDate, entries (all that were read)
// cost: three hits for each entry of the index over (fromId, date, rowId) in the range of days
UNWIND $ask.anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		MATCH ()-[r:CONTRIBUTED_TO]->(other)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = anchor.from.CONTRIBUTED_TO AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
		WITH other, r, r.date AS day LIMIT $most
		WITH other, day, r.cents AS cents, r.kind IN ['IN_KIND', 'LOAN_FORGIVEN']
			OR NOT (anchor.asOf IS NULL OR coalesce(r.knownFrom <= anchor.asOf, false)) AS beside
		RETURN other, count(*) AS read, sum(CASE WHEN beside THEN 0 ELSE cents END) AS cents,
			sum(CASE WHEN beside THEN 0 ELSE 1 END) AS rows,
			min(CASE WHEN NOT beside AND day > date('0001-01-01') THEN day END) AS firstDate,
			max(CASE WHEN NOT beside AND day > date('0001-01-01') THEN day END) AS lastDate
		UNION ALL
		MATCH ()-[r:NOT_COUNTED]->(other)
		USING INDEX r:NOT_COUNTED(fromId, date, rowId)
		WHERE r.fromId = anchor.stoodFrom AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
			AND r.stoodAs = 'CONTRIBUTED_TO' AND r.knownUntil > anchor.asOf
		WITH other, r, r.date AS day LIMIT $most
		WITH other, day, r.cents AS cents, r.kind IN ['IN_KIND', 'LOAN_FORGIVEN']
			OR NOT (anchor.asOf IS NULL OR coalesce(r.knownFrom <= anchor.asOf, false)) AS beside
		RETURN other, count(*) AS read, sum(CASE WHEN beside THEN 0 ELSE cents END) AS cents,
			sum(CASE WHEN beside THEN 0 ELSE 1 END) AS rows,
			min(CASE WHEN NOT beside AND day > date('0001-01-01') THEN day END) AS firstDate,
			max(CASE WHEN NOT beside AND day > date('0001-01-01') THEN day END) AS lastDate
	}
	WITH other, sum(read) AS read, sum(cents) AS cents, sum(rows) AS rows, min(firstDate) AS firstDate, max(lastDate) AS lastDate
	WITH collect({other: other, cents: cents, rows: rows, firstDate: firstDate, lastDate: lastDate}) AS all, sum(read) AS entries
	UNWIND all AS one
	WITH one, one.other AS committee, entries WHERE one.rows > 0
	MATCH (committee)-[:AUTHORIZED_BY]->(k:Candidate)
	WITH DISTINCT k, committee, one, entries
	RETURN k.id AS id, 'Candidate' AS label, sum(one.cents) AS cents, sum(one.rows) AS rows,
		min(one.firstDate) AS firstDate, max(one.lastDate) AS lastDate, entries
	ORDER BY cents DESC, id LIMIT $first
}
RETURN anchor.key AS key, id, label, cents, rows, firstDate, lastDate, entries
