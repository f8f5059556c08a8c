// Loads: one delivery of one source, and what became of its rows.
// @column id TEXT The load's global id.
// @column source TEXT The source.
// @column dataSet TEXT The data set; a later delivery of it replaces this one.
// @column label TEXT The folder's name as given.
// @column rulesVersion TEXT The version of the counting rules.
// @column rowsRead NUMBER Rows read.
// @column rowsCounted NUMBER Of these counted.
// @column rowsNotCounted NUMBER Of these not counted, with a reason.
// @column rowsRejected NUMBER Of these rejected.
// @column finishedAt MOMENT When it was done.
// @column graphVersion NUMBER The version of the graph it made.
// returns the columns, by id
// cost: an entry of the index and a record for each load, some hundred at most
MATCH (n:Import)
USING INDEX n:Import(id)
WHERE n.id IS NOT NULL
RETURN 'import:' + n.id AS id, n.source AS source, n.dataSet AS dataSet, n.label AS label, n.rulesVersion AS rulesVersion,
	n.rowsRead AS rowsRead, n.rowsCounted AS rowsCounted, n.rowsNotCounted AS rowsNotCounted, n.rowsRejected AS rowsRejected,
	n.finishedAt AS finishedAt, n.graphVersion AS graphVersion
ORDER BY n.id
