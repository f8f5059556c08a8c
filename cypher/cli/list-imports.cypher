// What has been loaded, newest first, with its files.
// returns id, source, label, complete, finishedAt, rowsRead, rowsCounted, rowsNotCounted, rowsRejected, files
// scan: reason: one node per load, a few dozen at most
MATCH (i:Import)
RETURN i.id AS id, i.source AS source, coalesce(i.label, '') AS label, i.complete AS complete, i.finishedAt AS finishedAt,
	i.rowsRead AS rowsRead, i.rowsCounted AS rowsCounted, i.rowsNotCounted AS rowsNotCounted, i.rowsRejected AS rowsRejected,
	COLLECT { MATCH (i)-[:READ]->(f:ImportFile)
		RETURN f { .name, .bytes, .rowsRead, .modifiedOn } ORDER BY f.name LIMIT 100 } AS files
ORDER BY i.startedAt DESC, i.id
LIMIT 50
