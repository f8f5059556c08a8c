// The other ends of an actor's money edges of one type, largest sum first; in-kind rows left out. As the public could know it on a day. Written for CONTRIBUTED_TO.
// $anchors: [{key, id, lowest, highest, asOf}], $most: Integer, entries to read for each, $first: Integer
// asOf: only what was public then, also what later rows replaced
// returns key, id, label, cents, rows, firstDate, lastDate, entries (all that were read)
// cost: three hits for each entry of the index over (toId, date, rowId) in the range of days
UNWIND $anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		MATCH (a)-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = anchor.id AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
		RETURN a, r LIMIT $most
		UNION ALL
		MATCH (a)-[r:NOT_COUNTED]->()
		USING INDEX r:NOT_COUNTED(toId, date, rowId)
		WHERE r.toId = anchor.id AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
			AND r.stoodAs = 'CONTRIBUTED_TO' AND r.knownUntil > anchor.asOf
		RETURN a, r LIMIT $most
	}
	WITH a, r, r.date AS day,
		coalesce(r.knownFrom <= anchor.asOf, false) AS public
	WITH a, day, public, r.kind IN ['IN_KIND', 'LOAN_FORGIVEN'] AS inKind, r.cents AS cents
	WITH a, count(*) AS read, sum(CASE WHEN inKind OR NOT public THEN 0 ELSE cents END) AS cents,
		sum(CASE WHEN inKind OR NOT public THEN 0 ELSE 1 END) AS rows,
		min(CASE WHEN NOT inKind AND public AND day > date('0001-01-01') THEN day END) AS firstDate,
		max(CASE WHEN NOT inKind AND public AND day > date('0001-01-01') THEN day END) AS lastDate
	WITH collect({end: a, cents: cents, rows: rows, firstDate: firstDate, lastDate: lastDate}) AS all, sum(read) AS entries
	UNWIND all AS one
	WITH one, entries WHERE one.rows > 0
	RETURN one.end.id AS id, CASE WHEN one.end:Donor THEN 'Donor' WHEN one.end:Committee THEN 'Committee' ELSE 'Candidate' END AS label,
		one.cents AS cents, one.rows AS rows, one.firstDate AS firstDate, one.lastDate AS lastDate, entries
	ORDER BY cents DESC, id LIMIT $first
}
RETURN anchor.key AS key, id, label, cents, rows, firstDate, lastDate, entries
