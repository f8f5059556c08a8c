// Money edges of one type, all they hold. Written for CONTRIBUTED_TO; the other types differ in that word alone.
// @column rowId TEXT The row's id, unique over all money tables, the same after every reload.
// @column fromId TEXT Who gave, lent or spent, a global id.
// @column toId TEXT Who received; of spending the candidate it is about; of voter education the race.
// @column amount MONEY US dollars, exact to the cent.
// @column date DATE The day; the last possible one where it is uncertain; empty where the row has none.
// @column dateEarliest DATE The first possible day, where the day is uncertain.
// @column dateBasis TEXT What the day is, where not the transaction's: DISSEMINATED or RECEIVED.
// @column sentDate DATE A transfer's day as the payer has it.
// @column receivedDate DATE A transfer's day as the receiver has it: the money arrives on the later one.
// @column kind TEXT What kind of money, as in the schema's MoneyKind.
// @column transactionType TEXT The FEC's code, such as 15E.
// @column singleSided FLAG True for a transfer seen from one side only.
// @column conduitId TEXT The committee that passed it on, such as ActBlue.
// @column conduitOnly FLAG True where only the conduit reported it.
// @column filingId TEXT The filing it stands in.
// @column imageNumber NUMBER The FEC's image number.
// @column locator TEXT File and line where first loaded.
// @column url TEXT Where the public can read it, where that follows from neither filing nor image number.
// @column election TEXT The election's code as filed.
// @column raceId TEXT The race that code names.
// @column employer TEXT The giver's employer as reported.
// @column occupation TEXT The giver's occupation as reported.
// @column knownFrom DATE The day from which the public could know.
// @column knownBasis TEXT What that day is.
// @column knownUntil DATE Until when this version of the row stood.
// @column stoodAs TEXT What it was until then.
// @column trust TEXT OFFICIAL or NEWS_REPORT, of rows entered by hand.
// @column certainty TEXT A to C, or X, of rows entered by hand.
// @column note TEXT A sentence that belongs to the row.
// @column undoes TEXT The row a negative one reduces.
// @column rule TEXT NOT_COUNTED: the rule that leaves it out of every total.
// @column reason TEXT NOT_COUNTED: the reason in words.
// @column countedInstead TEXT NOT_COUNTED: the row that counts in its place.
// @column source TEXT The source it was loaded from.
// returns the columns, by rowId
// cost: an entry of the index and a record for each edge, in the index's order
MATCH (a)-[r:CONTRIBUTED_TO]->(b)
USING INDEX r:CONTRIBUTED_TO(rowId)
WHERE r.rowId IS NOT NULL
RETURN r.rowId AS rowId,
	CASE WHEN a:Donor THEN 'donor:' WHEN a:Committee THEN 'committee:' ELSE 'candidate:' END + r.fromId AS fromId,
	CASE WHEN b:Committee THEN 'committee:' WHEN b:Candidate THEN 'candidate:' WHEN b:Race THEN 'race:' ELSE 'donor:' END + r.toId AS toId,
	r.cents AS amount, r.date AS date, r.dateEarliest AS dateEarliest, r.dateBasis AS dateBasis, r.sentDate AS sentDate,
	r.receivedDate AS receivedDate, r.kind AS kind, r.transactionType AS transactionType, r.singleSided AS singleSided,
	'committee:' + r.conduitId AS conduitId, r.conduitOnly AS conduitOnly, 'filing:' + r.filingId AS filingId,
	r.imageNumber AS imageNumber, r.locator AS locator, r.url AS url, r.election AS election, 'race:' + r.raceId AS raceId,
	r.employer AS employer, r.occupation AS occupation, r.knownFrom AS knownFrom, r.knownBasis AS knownBasis,
	r.knownUntil AS knownUntil, r.stoodAs AS stoodAs, r.trust AS trust, r.certainty AS certainty, r.note AS note,
	r.undoes AS undoes, r.rule AS rule, r.reason AS reason, r.countedInstead AS countedInstead, r.source AS source
ORDER BY r.rowId
