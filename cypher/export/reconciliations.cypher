// The filers' own totals beside what their rows add up to. In no total.
// @column id TEXT The entry's id.
// @column subjectId TEXT The committee or candidate, a global id.
// @column cycle NUMBER The cycle, by its even end year.
// @column line TEXT The line of the filer's summary.
// @column reported MONEY What the filer reports.
// @column itemised MONEY What its rows add up to.
// @column unitemised MONEY What is taken for small gifts, where such may be.
// @column difference MONEY What is reported less the two.
// @column cause TEXT The likely cause.
// @column explained MONEY How much of it that cause explains.
// @column explanation TEXT The cause in words.
// @column coversFrom DATE The first day of the summary.
// @column coversTo DATE The last day of the summary.
// @column locator TEXT File and line of the summary.
// @column source TEXT The source it is from.
// returns the columns, by id
// cost: an entry of the index and a record for each, in the index's order
MATCH (n:Reconciliation)
USING INDEX n:Reconciliation(id)
WHERE n.id IS NOT NULL
RETURN n.id AS id, CASE n.subjectLabel WHEN 'Committee' THEN 'committee:' ELSE 'candidate:' END + n.subjectId AS subjectId,
	n.cycle AS cycle, n.line AS line, n.reportedCents AS reported, n.itemisedCents AS itemised,
	n.unitemisedCents AS unitemised, n.differenceCents AS difference, n.cause AS cause, n.explainedCents AS explained,
	n.explanation AS explanation, n.coversFrom AS coversFrom, n.coversTo AS coversTo, n.locator AS locator, n.source AS source
ORDER BY n.id
