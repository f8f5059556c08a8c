-- A page of rows with what was decided on them, after a place, in the order of file and line.
SELECT v.row_id, v.file, v.line, v.outcome, v.rule, v.reason, v.counted_instead, l.text
FROM {schema}.verdict v JOIN {schema}.line l ON l.file = v.file AND l.line = v.line AND l.kind = v.kind
WHERE (?::VARCHAR IS NULL OR v.file = ?) AND (?::VARCHAR IS NULL OR v.outcome = ?) AND (?::VARCHAR IS NULL OR v.rule = ?)
	AND (?::VARCHAR IS NULL OR v.committee = ?) AND (v.file > ? OR (v.file = ? AND v.line > ?))
ORDER BY v.file, v.line LIMIT ?;
