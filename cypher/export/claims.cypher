// Cited statements that are no transactions: members, cash on hand, an estimate. Several about one subject stand side by side.
// @column id TEXT The claim's global id.
// @column subjectId TEXT What it is about, a global id.
// @column kind TEXT What kind of statement.
// @column statement TEXT The statement in words.
// @column amount MONEY The amount it names.
// @column number NUMBER The number it names.
// @column asOf DATE The day it is about.
// @column knownFrom DATE The day it was published.
// @column sourceName TEXT Who said it.
// @column url TEXT Where.
// @column trust TEXT OFFICIAL or NEWS_REPORT.
// @column certainty TEXT A to C, or X.
// returns the columns, by id
// cost: an entry of the index and a record for each claim, some hundred at most
MATCH (n:Claim)
USING INDEX n:Claim(id)
WHERE n.id IS NOT NULL
OPTIONAL MATCH (n)-[:ABOUT]->(s)
RETURN 'claim:' + n.id AS id,
	CASE WHEN s:Donor THEN 'donor:' WHEN s:Committee THEN 'committee:' WHEN s:Candidate THEN 'candidate:' ELSE 'race:' END + s.id AS subjectId,
	n.kind AS kind, n.statement AS statement, n.cents AS amount, n.number AS number, n.asOf AS asOf, n.knownFrom AS knownFrom,
	n.sourceName AS sourceName, n.url AS url, n.trust AS trust, n.certainty AS certainty
ORDER BY n.id, subjectId
