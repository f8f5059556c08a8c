// How many money edges a filtered list has.
// $ask.anchors: [{key, others, standing, END: {TYPE: the actor}}], END to or from, or all: {TYPE: $ask.from}: each reads one type of edge;
// $ask.from, $ask.to: Date, $read: Integer, entries to look at; conditions, null where left out;
// $ask.asOf: Date: only rows public then; standing: those in no total that stood as one of these types then
// returns key, entries (looked at), matching
// cost: one hit for each entry of the index over (toId, date, rowId), (fromId, date, rowId) or (date, rowId), at most $read;
// each condition one more
UNWIND $ask.anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		// for each type
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = anchor.to.CONTRIBUTED_TO AND r.date >= $ask.from AND r.date <= $ask.to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = anchor.from.CONTRIBUTED_TO AND r.date >= $ask.from AND r.date <= $ask.to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(date, rowId)
		WHERE r.date >= anchor.all.CONTRIBUTED_TO AND r.date <= $ask.to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		// end
	}
	WITH ($ask.kinds IS NULL OR r.kind IN $ask.kinds)
		AND ($ask.source IS NULL OR r.source = $ask.source)
		AND ($ask.race IS NULL OR r.raceId = $ask.race)
		AND ($ask.fromState IS NULL OR startNode(r).state = $ask.fromState) AND ($ask.toState IS NULL OR endNode(r).state = $ask.toState)
		AND ($ask.fromTypes IS NULL OR startNode(r).type IN $ask.fromTypes) AND ($ask.toTypes IS NULL OR endNode(r).type IN $ask.toTypes)
		AND ($ask.party IS NULL OR endNode(r).party = $ask.party) AND ($ask.office IS NULL OR endNode(r).office = $ask.office)
		AND ($ask.conduit IS NULL OR r.conduitId = $ask.conduit)
		AND ($ask.employer IS NULL OR toLower(r.employer) = $ask.employer)
		AND ($ask.occupation IS NULL OR toLower(r.occupation) = $ask.occupation)
		AND ($ask.rules IS NULL OR r.rule IN $ask.rules)
		AND ($ask.asOf IS NULL OR (r.knownFrom <= $ask.asOf
			AND CASE WHEN r.knownUntil > $ask.asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN anchor.standing ELSE anchor.standing IS NULL END))
		AND (anchor.others IS NULL OR CASE WHEN anchor.to IS NULL THEN r.toId ELSE r.fromId END IN anchor.others)
		AND ($ask.min IS NULL OR r.cents >= $ask.min) AND ($ask.max IS NULL OR r.cents <= $ask.max) AS matches
	RETURN count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS matching
}
RETURN anchor.key AS key, entries, matching
