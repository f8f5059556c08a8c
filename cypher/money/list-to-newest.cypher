// Money edges of one type received by (or about) actors, newest first, from a place on. Written for CONTRIBUTED_TO; the other
// types differ in that word alone.
// $anchors: [{key, id, others}], $place and $rowId: the place to go on from, $bound: the last day wanted,
// $read: entries a filter may look at in each branch, $skip, $limit: Integer; conditions, null where left out;
// $asOf: Date: only rows public then; $standing: List<String>: those in no total that stood as one of these types then
// returns key, tie (true: at the place itself, false: beyond it), place, rowId
// cost: one hit for each entry of the index over (toId, date, rowId); each condition one more for each entry
UNWIND $anchors AS anchor
CALL (anchor) {
	MATCH ()-[r:CONTRIBUTED_TO]->()
	USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
	WHERE r.toId = anchor.id AND r.date = $place AND r.rowId < $rowId
	WITH anchor, r ORDER BY r.toId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
	WITH r WHERE ($kinds IS NULL OR r.kind IN $kinds)
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
			AND CASE WHEN r.knownUntil > $asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN $standing ELSE $standing IS NULL END))
		AND (anchor.others IS NULL OR r.fromId IN anchor.others)
		AND ($min IS NULL OR r.cents >= $min) AND ($max IS NULL OR r.cents <= $max)
	RETURN true AS tie, r.date AS place, r.rowId AS rowId LIMIT $limit
	UNION ALL
	MATCH ()-[r:CONTRIBUTED_TO]->()
	USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
	WHERE r.toId = anchor.id AND r.date >= $bound AND r.date < $place AND r.rowId IS NOT NULL
	WITH anchor, r ORDER BY r.toId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
	WITH r WHERE ($kinds IS NULL OR r.kind IN $kinds)
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
			AND CASE WHEN r.knownUntil > $asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN $standing ELSE $standing IS NULL END))
		AND (anchor.others IS NULL OR r.fromId IN anchor.others)
		AND ($min IS NULL OR r.cents >= $min) AND ($max IS NULL OR r.cents <= $max)
	RETURN false AS tie, r.date AS place, r.rowId AS rowId LIMIT $limit
}
RETURN anchor.key AS key, tie, place, rowId
