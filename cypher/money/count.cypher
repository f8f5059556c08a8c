// How many money edges a filtered list has.
// $anchors: [{key, others, standing, END: {TYPE: the actor}}], END to or from, or all: {TYPE: $from}: each reads one type of edge;
// $from, $to: Date, $read: Integer, entries to look at; conditions, null where left out;
// $asOf: Date: only rows public then; standing: those in no total that stood as one of these types then
// returns key, entries (looked at), matching
// cost: one hit for each entry of the index over (toId, date, rowId), (fromId, date, rowId) or (date, rowId), at most $read;
// each condition one more
UNWIND $anchors AS anchor
CALL (anchor) {
	CALL (anchor) {
		// for each type
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = anchor.to.CONTRIBUTED_TO AND r.date >= $from AND r.date <= $to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = anchor.from.CONTRIBUTED_TO AND r.date >= $from AND r.date <= $to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(date, rowId)
		WHERE r.date >= anchor.all.CONTRIBUTED_TO AND r.date <= $to AND r.rowId IS NOT NULL
		RETURN r LIMIT $read
		// end
	}
	WITH ($kinds IS NULL OR r.kind IN $kinds)
		AND ($source IS NULL OR r.source = $source)
		AND ($race IS NULL OR r.raceId = $race)
		AND ($fromState IS NULL OR startNode(r).state = $fromState) AND ($toState IS NULL OR endNode(r).state = $toState)
		AND ($fromTypes IS NULL OR startNode(r).type IN $fromTypes) AND ($toTypes IS NULL OR endNode(r).type IN $toTypes)
		AND ($party IS NULL OR endNode(r).party = $party) AND ($office IS NULL OR endNode(r).office = $office)
		AND ($conduit IS NULL OR r.conduitId = $conduit)
		AND ($employer IS NULL OR toLower(r.employer) = $employer)
		AND ($occupation IS NULL OR toLower(r.occupation) = $occupation)
		AND ($rules IS NULL OR r.rule IN $rules)
		AND ($asOf IS NULL OR (r.knownFrom <= $asOf
			AND CASE WHEN r.knownUntil > $asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN anchor.standing ELSE anchor.standing IS NULL END))
		AND (anchor.others IS NULL OR CASE WHEN anchor.to IS NULL THEN r.toId ELSE r.fromId END IN anchor.others)
		AND ($min IS NULL OR r.cents >= $min) AND ($max IS NULL OR r.cents <= $max) AS matches
	RETURN count(*) AS entries, sum(CASE WHEN matches THEN 1 ELSE 0 END) AS matching
}
RETURN anchor.key AS key, entries, matching
