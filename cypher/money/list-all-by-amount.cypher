// Money edges of all actors by amount, from a place on, upwards or downwards.
// $ask.parts: [{key, standing, PART: {TYPE: the place to go on from}}], PART one of downTie, down, upTie, up: a part reads one type of edge,
// those at the place itself (Tie) or those beyond it; $ask.rowId: the row at the place to go on from,
// $ask.bound: the last amount wanted, $read: entries a filter may look at in each part, $skip, $limit: Integer; conditions, null where
// left out; $ask.asOf: Date: only rows public then; standing: those in no total that stood as one of these types then
// returns key, place, rowId
// cost: one hit for each entry of the index over (cents, rowId); each condition one more for each entry; parts of
// other types seek for null, which is nothing
UNWIND $ask.parts AS part
CALL (part) {
	CALL (part) {
		// for each type
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents = part.downTie.CONTRIBUTED_TO AND r.rowId < $ask.rowId
		WITH r ORDER BY r.cents DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents >= $ask.bound AND r.cents < part.down.CONTRIBUTED_TO AND r.rowId IS NOT NULL
		WITH r ORDER BY r.cents DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents = part.upTie.CONTRIBUTED_TO AND r.rowId > $ask.rowId
		WITH r ORDER BY r.cents ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		UNION ALL
		MATCH ()-[r:CONTRIBUTED_TO]->()
		USING INDEX r:CONTRIBUTED_TO(cents, rowId)
		WHERE r.cents > part.up.CONTRIBUTED_TO AND r.cents <= $ask.bound AND r.rowId IS NOT NULL
		WITH r ORDER BY r.cents ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN r, r.cents AS place, r.rowId AS rowId
		// end
	}
	WITH r, place, rowId
	WHERE ($ask.kinds IS NULL OR r.kind IN $ask.kinds)
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
			AND CASE WHEN r.knownUntil > $ask.asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN part.standing ELSE part.standing IS NULL END))
		AND ($ask.from IS NULL OR r.date >= $ask.from) AND ($ask.to IS NULL OR r.date <= $ask.to)
	RETURN place, rowId LIMIT $limit
}
RETURN part.key AS key, place, rowId
