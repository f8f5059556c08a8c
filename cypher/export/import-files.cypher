// The files of the loads, with their hashes.
// @column id TEXT The entry's id.
// @column importId TEXT The load.
// @column name TEXT The file's name.
// @column kind TEXT What kind of file, such as itcont.
// @column bytes NUMBER Its size.
// @column sha256 TEXT Its SHA-256.
// @column modifiedOn DATE When it was changed last.
// @column rowsRead NUMBER Rows read from it.
// returns the columns, by id
// cost: an entry of the index and a record for each file, some thousand at most
MATCH (n:ImportFile)
USING INDEX n:ImportFile(id)
WHERE n.id IS NOT NULL
RETURN n.id AS id, 'import:' + n.importId AS importId, n.name AS name, n.kind AS kind, n.bytes AS bytes, n.sha256 AS sha256,
	n.modifiedOn AS modifiedOn, n.rowsRead AS rowsRead
ORDER BY n.id
