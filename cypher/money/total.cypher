// Sums of money edges by kind.
// $ask.anchors: [{key, END: {TYPE: the actor}, lowest, highest, without, raceId, after, until, asOf, standing}], END to or from: each
// sums one type of edge; $most: Integer, entries to read for each
// without: fromIds left out; raceId: only rows that name this race or, naming none, fall after 'after' up to 'until'
// asOf: only rows public then; standing: those in no total that stood as one of these types then
// returns key, kind, entries (read), cents, rows, firstDate, lastDate
// cost: three hits for each entry of the index over (toId, date, rowId) or (fromId, date, rowId) in the range of days
UNWIND $ask.anchors AS anchor
CALL (anchor) {
	// for each type
	MATCH ()-[r:CONTRIBUTED_TO]->()
	USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
	WHERE r.toId = anchor.to.CONTRIBUTED_TO AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
	WITH r, r.date AS day LIMIT $most
	WITH r.kind AS kind, r.cents AS cents, day,
		(anchor.without IS NULL OR NOT r.fromId IN anchor.without)
		AND (anchor.raceId IS NULL OR r.raceId = anchor.raceId
			OR (r.raceId IS NULL AND day > anchor.after AND day <= anchor.until))
		AND (anchor.asOf IS NULL OR (r.knownFrom <= anchor.asOf
			AND CASE WHEN r.knownUntil > anchor.asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN anchor.standing ELSE anchor.standing IS NULL END)) AS fits
	RETURN kind, count(*) AS entries, sum(CASE WHEN fits THEN cents ELSE 0 END) AS cents,
		sum(CASE WHEN fits THEN 1 ELSE 0 END) AS rows,
		min(CASE WHEN fits AND day > date('0001-01-01') THEN day END) AS firstDate,
		max(CASE WHEN fits AND day > date('0001-01-01') THEN day END) AS lastDate
	UNION ALL
	MATCH ()-[r:CONTRIBUTED_TO]->()
	USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
	WHERE r.fromId = anchor.from.CONTRIBUTED_TO AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
	WITH r, r.date AS day LIMIT $most
	WITH r.kind AS kind, r.cents AS cents, day,
		(anchor.without IS NULL OR NOT r.fromId IN anchor.without)
		AND (anchor.raceId IS NULL OR r.raceId = anchor.raceId
			OR (r.raceId IS NULL AND day > anchor.after AND day <= anchor.until))
		AND (anchor.asOf IS NULL OR (r.knownFrom <= anchor.asOf
			AND CASE WHEN r.knownUntil > anchor.asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN anchor.standing ELSE anchor.standing IS NULL END)) AS fits
	RETURN kind, count(*) AS entries, sum(CASE WHEN fits THEN cents ELSE 0 END) AS cents,
		sum(CASE WHEN fits THEN 1 ELSE 0 END) AS rows,
		min(CASE WHEN fits AND day > date('0001-01-01') THEN day END) AS firstDate,
		max(CASE WHEN fits AND day > date('0001-01-01') THEN day END) AS lastDate
	// end
}
RETURN anchor.key AS key, kind, entries, cents, rows, firstDate, lastDate
