// Rows in no total by which a source's money went to an actor: memo items and attributions, such as shares of joint fundraising.
// $sources, $payees: List<String>, $lowest, $highest: Date, $asOf: Date, rows known later are left out, $most: Integer, entries
// to read for each source
// returns fromId, toId, rows, cents
// cost: five hits for each entry of the index over (fromId, date, rowId)
UNWIND $sources AS source
CALL (source) {
	MATCH ()-[r:NOT_COUNTED]->()
	USING INDEX r:NOT_COUNTED(fromId, date, rowId)
	WHERE r.fromId = source AND r.date >= $lowest AND r.date <= $highest AND r.rowId IS NOT NULL
	WITH r LIMIT $most
	WITH r WHERE r.toId IN $payees AND r.rule IN ['MEMO', 'ATTRIBUTION'] AND r.cents > 0 AND coalesce(r.knownFrom, r.date) <= $asOf
	RETURN r.toId AS toId, count(*) AS rows, sum(r.cents) AS cents
}
RETURN source AS fromId, toId, rows, cents
