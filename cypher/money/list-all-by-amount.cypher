// Money edges of all actors by amount, from a place on, upwards or downwards.
// $parts: [{key, standing, PART: {TYPE: the place to go on from}}], PART one of downTie, down, upTie, up: a part reads one type of edge,
// those at the place itself (Tie) or those beyond it; $rowId: the row at the place to go on from,
// $bound: the last amount wanted, $read: entries a filter may look at in each part, $skip, $limit: Integer; conditions, null where
// left out; $asOf: Date: only rows public then; standing: those in no total that stood as one of these types then
// returns key, place, rowId
// cost: one hit for each entry of the index over (cents, rowId); each condition one more for each entry; parts of
// other types seek for null, which is nothing
UNWIND $parts AS part
CALL (part) {
	CALL (part) {
		// for each type
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents = part.downTie.CONTRIBUTED_TO AND r.rowId < $rowId
		WITH r ORDER BY r.cents DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents >= $bound AND r.cents < part.down.CONTRIBUTED_TO AND r.rowId IS NOT NULL
		WITH r ORDER BY r.cents DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents = part.upTie.CONTRIBUTED_TO AND r.rowId > $rowId
		WITH r ORDER BY r.cents ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents > part.up.CONTRIBUTED_TO AND r.cents <= $bound AND r.rowId IS NOT NULL
		WITH r ORDER BY r.cents ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		// end
	}
	WITH r, place, rowId
	WHERE ($kinds IS NULL OR r.kind IN $kinds)
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
			AND CASE WHEN r.knownUntil > $asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN part.standing ELSE part.standing IS NULL END))
		AND ($from IS NULL OR r.date >= $from) AND ($to IS NULL OR r.date <= $to)
	RETURN place, rowId LIMIT $limit
}
RETURN part.key AS key, place, rowId
