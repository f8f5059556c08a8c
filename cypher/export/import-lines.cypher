// The account of the loads: per file, outcome and rule so many rows; per file they add up to the rows read.
// @column id TEXT The entry's id.
// @column importId TEXT The load.
// @column file TEXT The file.
// @column outcome TEXT COUNTED, NOT_COUNTED or REJECTED.
// @column rule TEXT The rule; of counted rows where they went.
// @column reason TEXT The reason in words.
// @column rows NUMBER So many rows.
// @column amount MONEY Their amounts as filed, added up.
// returns the columns, by id
// cost: an entry of the index and a record for each line, some thousand at most
MATCH (n:ImportLine)
USING INDEX n:ImportLine(id)
WHERE n.id IS NOT NULL
RETURN n.id AS id, 'import:' + n.importId AS importId, n.file AS file, n.outcome AS outcome, n.rule AS rule, n.reason AS reason,
	n.rows AS rows, n.cents AS amount
ORDER BY n.id
