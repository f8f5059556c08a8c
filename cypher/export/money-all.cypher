// Money edges of one type of all actors, newest first, with the names of both ends.
// Written for CONTRIBUTED_TO; the other types differ in that word alone.
// @column rowId TEXT The row's id, unique over all money, the same after every reload.
// @column date DATE The day; the last possible one where it is uncertain; empty where the row has none.
// @column dateEarliest DATE The first possible day, where the day is uncertain.
// @column amount MONEY US dollars, exact to the cent.
// @column kind TEXT What kind of money, as in the schema's MoneyKind.
// @column fromId TEXT Who gave, lent or spent, a global id.
// @column fromName TEXT That one's name.
// @column toId TEXT Who received; of spending the candidate it is about; of voter education the race.
// @column toName TEXT That one's name.
// @column employer TEXT The giver's employer as reported.
// @column occupation TEXT The giver's occupation as reported.
// @column conduitId TEXT The committee that passed it on, such as ActBlue.
// @column election TEXT The election's code as filed.
// @column transactionType TEXT The FEC's code, such as 15E.
// @column filingId TEXT The filing it stands in.
// @column url TEXT Where the public can read it.
// @column locator TEXT File and line where first loaded.
// @column knownFrom DATE The day from which the public could know.
// @column note TEXT A sentence that belongs to the row.
// @column rule TEXT NOT_COUNTED: the rule that leaves it out of every total.
// @column reason TEXT NOT_COUNTED: the reason in words.
// @column countedInstead TEXT NOT_COUNTED: the row that counts in its place.
// @column source TEXT The source it was loaded from.
// $from, $to: Date, the first and the last day; conditions, null where left out: $kinds: List<String>, $source: String,
//   $min, $max: Integer cents
// returns the columns, newest first
// cost: an entry of the index, a record and the names of both ends for each edge; a condition one more for each
MATCH (a)-[r:CONTRIBUTED_TO]->(b)
USING INDEX r:CONTRIBUTED_TO(date, rowId)
WHERE r.date >= $from AND r.date <= $to AND r.rowId IS NOT NULL
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
ORDER BY r.date DESC, r.rowId DESC
