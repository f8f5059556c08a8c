// Contributions received or made by actors by day, from a place on, upwards or downwards.
// $ask.parts: [{list, tie, key, others, standing, END: {PART: the actor}}], END to or from, PART one of downTie, down, upTie, up: a part reads the
// entries at the place itself (Tie) or those beyond it; $ask.place and $ask.rowId: the place to go on from,
// $ask.bound: the last day wanted, $read: entries a filter may look at in each part, $skip, $limit: Integer;
// $ask.filtered: Boolean, whether any condition is given; conditions, null where left out; $ask.asOf: Date: only rows public then
// $ask.whole: Boolean, for edges with all their properties; else $ask.edge: List<String>, properties to show, null for none;
// $ask.show: List<String>, from or to for the records of those ends
// of the parts of a list at most $ask.most entries are returned, those of a part that is a tie first
// returns key, place, rowId; as far as shown: edge: all properties, cells: those named, fromLabel, toLabel, from, to: their properties
// cost: one hit for each entry of the index over (toId or fromId, date, rowId); each condition one more for each entry; a hit
// for each property shown; parts not asked for seek for null, which is nothing
UNWIND $ask.parts AS part
CALL (part) {
	CALL (part) {
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = part.from.upTie AND r.date = $ask.place AND r.rowId > $ask.rowId
		WITH a, r, b ORDER BY r.fromId ASC, r.date ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = part.from.up AND r.date > $ask.place AND r.date <= $ask.bound AND r.rowId IS NOT NULL
		WITH a, r, b ORDER BY r.fromId ASC, r.date ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = part.from.downTie AND r.date = $ask.place AND r.rowId < $ask.rowId
		WITH a, r, b ORDER BY r.fromId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
		WHERE r.fromId = part.from.down AND r.date >= $ask.bound AND r.date < $ask.place AND r.rowId IS NOT NULL
		WITH a, r, b ORDER BY r.fromId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = part.to.upTie AND r.date = $ask.place AND r.rowId > $ask.rowId
		WITH a, r, b ORDER BY r.toId ASC, r.date ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = part.to.up AND r.date > $ask.place AND r.date <= $ask.bound AND r.rowId IS NOT NULL
		WITH a, r, b ORDER BY r.toId ASC, r.date ASC, r.rowId ASC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = part.to.downTie AND r.date = $ask.place AND r.rowId < $ask.rowId
		WITH a, r, b ORDER BY r.toId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
		UNION ALL
		MATCH (a)-[r:CONTRIBUTED_TO]->(b)
		USING INDEX r:CONTRIBUTED_TO(toId, date, rowId)
		WHERE r.toId = part.to.down AND r.date >= $ask.bound AND r.date < $ask.place AND r.rowId IS NOT NULL
		WITH a, r, b ORDER BY r.toId DESC, r.date DESC, r.rowId DESC SKIP $skip LIMIT $read
		RETURN a, r, b, r.date AS place, r.rowId AS rowId
	}
	WITH a, r, b, place, rowId
	WHERE CASE WHEN NOT $ask.filtered THEN true ELSE ($ask.kinds IS NULL OR r.kind IN $ask.kinds)
			AND ($ask.source IS NULL OR r.source = $ask.source)
			AND ($ask.race IS NULL OR r.raceId = $ask.race)
			AND ($ask.fromState IS NULL OR a.state = $ask.fromState) AND ($ask.toState IS NULL OR b.state = $ask.toState)
			AND ($ask.fromTypes IS NULL OR a.type IN $ask.fromTypes) AND ($ask.toTypes IS NULL OR b.type IN $ask.toTypes)
			AND ($ask.party IS NULL OR b.party = $ask.party) AND ($ask.office IS NULL OR b.office = $ask.office)
			AND ($ask.conduit IS NULL OR r.conduitId = $ask.conduit)
			AND ($ask.employer IS NULL OR toLower(r.employer) = $ask.employer)
			AND ($ask.occupation IS NULL OR toLower(r.occupation) = $ask.occupation)
			AND ($ask.rules IS NULL OR r.rule IN $ask.rules)
			AND ($ask.asOf IS NULL OR (r.knownFrom <= $ask.asOf
				AND CASE WHEN r.knownUntil > $ask.asOf AND r.stoodAs IS NOT NULL THEN r.stoodAs IN part.standing ELSE part.standing IS NULL END))
			AND (part.others IS NULL OR CASE WHEN part.to IS NOT NULL THEN r.fromId ELSE r.toId END IN part.others)
			AND ($ask.min IS NULL OR r.cents >= $ask.min) AND ($ask.max IS NULL OR r.cents <= $ask.max) END
	RETURN a, r, b, place, rowId LIMIT $limit
}
WITH part.list AS list, collect(CASE WHEN part.tie THEN [part.key, place, rowId, r, a, b] END) AS ties,
	collect(CASE WHEN part.tie THEN null ELSE [part.key, place, rowId, r, a, b] END) AS beyond
UNWIND (ties + beyond)[..$ask.most] AS row
WITH row[0] AS key, row[1] AS place, row[2] AS rowId, row[3] AS r, row[4] AS a, row[5] AS b
RETURN key, place, rowId, CASE WHEN $ask.whole THEN properties(r) END AS edge, [k IN $ask.edge | r[k]] AS cells,
	CASE WHEN $ask.whole IS NULL THEN null WHEN a:Donor THEN 'Donor' WHEN a:Committee THEN 'Committee' WHEN a:Race THEN 'Race' ELSE 'Candidate' END AS fromLabel,
	CASE WHEN $ask.whole IS NULL THEN null WHEN b:Donor THEN 'Donor' WHEN b:Committee THEN 'Committee' WHEN b:Race THEN 'Race' ELSE 'Candidate' END AS toLabel,
	CASE WHEN 'from' IN $ask.show THEN properties(a) END AS from, CASE WHEN 'to' IN $ask.show THEN properties(b) END AS to
