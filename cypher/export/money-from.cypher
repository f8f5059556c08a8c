// As money-all, of what one actor gave, lent or spent.
// Written for CONTRIBUTED_TO; the other types differ in that word alone.
// $from, $to: Date, the first and the last day; $id: String, who; conditions, null where left out: $kinds: List<String>, $source: String,
//   $min, $max: Integer cents
// returns the columns, newest first
// cost: an entry of the index, a record and the names of both ends for each edge; a condition one more for each
MATCH (a)-[r:CONTRIBUTED_TO]->(b)
USING INDEX r:CONTRIBUTED_TO(fromId, date, rowId)
WHERE r.fromId = $id AND r.date >= $from AND r.date <= $to AND r.rowId IS NOT NULL
	AND ($kinds IS NULL OR r.kind IN $kinds) AND ($source IS NULL OR r.source = $source)
	AND ($min IS NULL OR r.cents >= $min) AND ($max IS NULL OR r.cents <= $max)
RETURN r.rowId AS rowId, r.date AS date, r.dateEarliest AS dateEarliest, r.cents AS amount, r.kind AS kind,
	CASE WHEN a:Donor THEN 'donor:' WHEN a:Committee THEN 'committee:' ELSE 'candidate:' END + r.fromId AS fromId, a.name AS fromName,
	CASE WHEN b:Committee THEN 'committee:' WHEN b:Candidate THEN 'candidate:' WHEN b:Race THEN 'race:' ELSE 'donor:' END + r.toId AS toId, b.name AS toName,
	r.employer AS employer, r.occupation AS occupation, 'committee:' + r.conduitId AS conduitId, r.election AS election,
	r.transactionType AS transactionType, 'filing:' + r.filingId AS filingId,
	coalesce(r.url, 'https://docquery.fec.gov/cgi-bin/fecimg/?' + toString(r.imageNumber)) AS url, r.locator AS locator,
	r.knownFrom AS knownFrom, r.note AS note, r.rule AS rule, r.reason AS reason, r.countedInstead AS countedInstead,
	r.source AS source
ORDER BY r.fromId DESC, r.date DESC, r.rowId DESC
