// Contributions made by committees, summed by the candidate whose authorised committee received them; in-kind rows left out. As the public could know it on a day.
// $anchors: [{key, id, lowest, highest, asOf}], $most: Integer, entries to read for each, $first: Integer
// asOf: only what was public then, also what later rows replaced
// returns key, id, label, cents, rows, firstDate, lastDate, entries (all that were read)
// cost: three hits for each entry of the index over (fromId, date, rowId) in the range of days
UNWIND $anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		MATCH ()-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = anchor.id AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
		RETURN b, r LIMIT $most
		UNION ALL
		MATCH ()-[r:NOT_COUNTED]->(b)
		USING INDEX r:NOT_COUNTED(fromId, date, rowId)
		WHERE r.fromId = anchor.id AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
			AND r.stoodAs = 'CONTRIBUTED_TO' AND r.knownUntil > anchor.asOf
		RETURN b, r LIMIT $most
	}
	WITH b, r, r.date AS day,
		coalesce(r.knownFrom <= anchor.asOf, false) AS public
	WITH b, day, public, r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AS inKind, r.cents AS cents
	WITH b, count(*) AS read, sum(CASE WHEN inKind OR NOT public THEN 0 ELSE cents END) AS cents,
		sum(CASE WHEN inKind OR NOT public THEN 0 ELSE 1 END) AS rows,
		min(CASE WHEN NOT inKind AND public AND day > date('0001-01-01') THEN day END) AS firstDate,
		max(CASE WHEN NOT inKind AND public AND day > date('0001-01-01') THEN day END) AS lastDate
	WITH collect({end: b, cents: cents, rows: rows, firstDate: firstDate, lastDate: lastDate}) AS all, sum(read) AS entries
	UNWIND all AS one
	WITH one, one.end AS b, entries WHERE one.rows > 0
	MATCH (b)-[:AUTHORIZED_BY]->(k:Candidate)
	WITH DISTINCT k, b, one, entries
	RETURN k.id AS id, 'Candidate' AS label, sum(one.cents) AS cents, sum(one.rows) AS rows,
		min(one.firstDate) AS firstDate, max(one.lastDate) AS lastDate, entries
	ORDER BY cents DESC, id LIMIT $first
}
RETURN anchor.key AS key, id, label, cents, rows, firstDate, lastDate, entries
