// Rows in no total, summed by rule, kind and code.
// $ask.anchors: [{key, to or from: the actor, lowest, highest, asOf}], $most: Integer, entries to read for each
// returns key, rule, reason (one of them), kind, transactionType, rows, cents
// cost: five hits for each entry of the index over (toId, date, rowId) or (fromId, date, rowId) in the range of days
UNWIND $ask.anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		MATCH ()-[r:NOT_COUNTED]->()
		USING INDEX r:NOT_COUNTED(toId, date, rowId)
		WHERE r.toId = anchor.to AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
		RETURN r LIMIT $most
		UNION ALL
		MATCH ()-[r:NOT_COUNTED]->()
		USING INDEX r:NOT_COUNTED(fromId, date, rowId)
		WHERE r.fromId = anchor.from AND r.date >= anchor.lowest AND r.date <= anchor.highest AND r.rowId IS NOT NULL
		RETURN r LIMIT $most
	}
	WITH r WHERE (anchor.asOf IS NULL OR (r.knownFrom <= anchor.asOf
		AND NOT (r.stoodAs IS NOT NULL AND coalesce(r.knownUntil > anchor.asOf, false))))
	RETURN coalesce(r.rule, 'UNKNOWN') AS rule, r.kind AS kind, r.transactionType AS transactionType,
		min(r.reason) AS reason, count(*) AS rows, sum(r.cents) AS cents
}
RETURN anchor.key AS key, rule, kind, transactionType, reason, rows, cents
