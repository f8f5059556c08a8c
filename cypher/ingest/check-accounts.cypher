// Loads whose rows read are not the sum of those counted, not counted and rejected, file by file and in all.
// scan: reason: one node per load
// returns id, complete, wrong (files that do not add up), files
MATCH (i:Import)
OPTIONAL MATCH (i)-[:READ]->(f:ImportFile)
CALL (i, f) {
  OPTIONAL MATCH (i)-[:ACCOUNTS]->(l:ImportLine) WHERE l.file = f.name
  RETURN coalesce(sum(l.rows), 0) AS rows
}
WITH i, count(f) AS files, sum(CASE WHEN f.rowsRead <> rows THEN 1 ELSE 0 END) AS wrong
RETURN i.id AS id, i.complete AS complete, files,
  wrong + CASE WHEN i.rowsRead <> i.rowsCounted + i.rowsNotCounted + i.rowsRejected THEN 1 ELSE 0 END AS wrong
ORDER BY id
