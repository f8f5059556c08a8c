// Money that moves a committee's balance and joins no two actors, summed per committee and day.
// @column id TEXT The entry's id.
// @column committeeId TEXT The committee.
// @column date DATE The day, or the first of several.
// @column until DATE The last day, where a sum is spread over several.
// @column opening MONEY The balance with which the loaded period opens.
// @column unitemised MONEY Contributions without a row of their own.
// @column vendors MONEY Paid to vendors.
// @column otherIn MONEY Other money received.
// @column otherOut MONEY Other money paid.
// @column rows NUMBER How many source rows are in it.
// @column locator TEXT File and line where first loaded.
// @column knownFrom DATE The day from which the public could know.
// @column source TEXT The source it is from.
// returns the columns, by id
// cost: an entry of the index and a record for each, in the index's order
MATCH (n:LedgerDay)
USING INDEX n:LedgerDay(id)
WHERE n.id IS NOT NULL
RETURN n.id AS id, 'committee:' + n.committeeId AS committeeId, n.date AS date, n.until AS until, n.openingCents AS opening,
	n.unitemisedCents AS unitemised, n.vendorCents AS vendors, n.otherInCents AS otherIn, n.otherOutCents AS otherOut,
	n.rows AS rows, n.locator AS locator, n.knownFrom AS knownFrom, n.source AS source
ORDER BY n.id
